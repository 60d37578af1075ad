package io.muster.domain.patch;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.Locations;
import io.muster.domain.patch.PatchOperation.Add;
import io.muster.domain.patch.PatchOperation.Remove;
import io.muster.domain.patch.PatchOperation.Replace;
import io.muster.domain.patch.PatchPath.Selected;
import io.muster.domain.patch.PatchPath.Whole;
import io.muster.domain.patch.PatchPath.WholeExtension;
import io.muster.domain.patch.PatchPath.WholeResource;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;

/** Changes to one resource (RFC 7644 §3.5.2), made in order, all of them or none. */
public record Patch(List<PatchOperation> operations, Unmatched unmatched) {

  public Patch {
    operations = List.copyOf(operations);
  }

  /** A patch that refuses selections that match nothing. */
  public Patch(List<PatchOperation> operations) {
    this(operations, Unmatched.REFUSE);
  }

  /** Refuses what can be refused without looking at the resource. */
  public static Patch of(ResourceType type, List<RawOperation> operations, FilterLimits limits) {
    if (operations.isEmpty()) {
      throw Refusal.invalidSyntax("\"Operations\" must hold at least one operation.");
    }
    return new Patch(operations.stream().map(raw -> operation(type, raw, limits)).toList());
  }

  public Patch with(Unmatched other) {
    return new Patch(operations, other);
  }

  /** The same patch for a group that is served below {@code base}, where {@code $ref} of its members begins. */
  public Patch at(String base) {
    Locations locations = new Locations(CoreResourceTypes.GROUPS, base);
    return new Patch(operations.stream().map(operation -> resolved(operation, locations)).toList(), unmatched);
  }

  /**
   * Refuses with the reason of RFC 7644 §3.12 when one operation cannot be made; the document given is never touched.
   */
  public Patched applyTo(ResourceType type, Complex document) {
    PatchRun run = new PatchRun(type, document, unmatched);
    operations.forEach(run::make);
    return run.result();
  }

  private static PatchOperation resolved(PatchOperation operation, Locations locations) {
    return operation instanceof Remove(Selected(AttributePath path, Filter selection))
        ? new Remove(new Selected(path, locations.resolveElement(selection)))
        : operation;
  }

  private static PatchOperation operation(ResourceType type, RawOperation raw, FilterLimits limits) {
    if (raw.op() == null) {
      throw Refusal.invalidSyntax("Every operation must have an \"op\".");
    }
    return switch (raw.op()) {
      case "add" -> new Add(writable(type, raw, limits), given(type, raw));
      case "replace" -> new Replace(writable(type, raw, limits), given(type, raw));
      case "remove" -> remove(type, raw, limits);
      default -> throw Refusal.invalidSyntax("\"op\" must be add, remove or replace.");
    };
  }

  /** RFC 7644 §3.5.2.1: "The operation MUST contain a 'value' member"; null is one, and means unassigned. */
  private static Value given(ResourceType type, RawOperation raw) {
    if (raw.value() == null) {
      throw Refusal.invalidValue("An operation \"" + raw.op() + "\" must have a \"value\".");
    }
    if (raw.path() == null && raw.value() instanceof Complex attributes) {
      attributes.entries().keySet().forEach(
          name -> AttributePath.resolve(type, name).ifPresent(Patch::requireWritable));
    }
    return raw.value();
  }

  private static Remove remove(ResourceType type, RawOperation raw, FilterLimits limits) {
    PatchPath path = writable(type, raw, limits);
    if (path instanceof Whole(AttributePath all) && all.attribute().equals(CommonAttributes.SCHEMAS)) {
      throw Refusal.mutability("schemas follows from the resource's data and cannot be removed.");
    }
    boolean ambiguous = path instanceof Whole(AttributePath all) && all.leaf().multiValued();
    if (ambiguous && raw.value() != null && !raw.value().isUnassigned()) {
      throw Refusal.invalidValue("An operation \"remove\" has no \"value\"; which values of " + raw.path()
          + " are meant, a filter in the path must say.");
    }
    return new Remove(path);
  }

  /** RFC 7644 §3.5.2: "a client MUST NOT modify an attribute that has mutability 'readOnly'". */
  private static PatchPath writable(ResourceType type, RawOperation raw, FilterLimits limits) {
    PatchPath path = PatchPath.parse(type, raw.path(), limits);
    return switch (path) {
      case WholeResource _, WholeExtension _ -> path;
      case Whole(AttributePath named) -> {
        requireWritable(named);
        yield path;
      }
      case Selected(AttributePath named, _) -> {
        requireWritable(named);
        yield path;
      }
    };
  }

  private static void requireWritable(AttributePath named) {
    if (named.attribute().isReadOnly() || named.leaf().isReadOnly()) {
      throw Refusal.mutability(named + " is read-only.");
    }
  }
}
