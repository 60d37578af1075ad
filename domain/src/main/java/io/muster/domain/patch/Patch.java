package io.muster.domain.patch;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to one resource (RFC 7644 §3.5.2), made in order, all of them or none. */
public record Patch(List<PatchOperation> operations) {

  public Patch {
    operations = List.copyOf(operations);
  }

  /** Refuses what can be refused without looking at the resource. */
  public static Patch of(ResourceType type, List<RawOperation> operations, FilterLimits limits) {
    if (operations.isEmpty()) {
      throw Refusal.invalidSyntax("\"Operations\" must hold at least one operation.");
    }
    return new Patch(operations.stream().map(raw -> operation(type, raw, limits)).toList());
  }

  /**
   * Refuses with the reason of RFC 7644 §3.12 when one operation cannot be made; the document given is never touched.
   */
  public Patched applyTo(ResourceType type, Complex document) {
    PatchRun run = new PatchRun(type, document);
    operations.forEach(run::make);
    return run.result();
  }

  private static PatchOperation operation(ResourceType type, RawOperation raw, FilterLimits limits) {
    if (raw.op() == null) {
      throw Refusal.invalidSyntax("Every operation must have an \"op\".");
    }
    return switch (raw.op()) {
      case "add" -> new Add(writable(type, raw, limits), given(raw.op(), raw.value()));
      case "replace" -> new Replace(writable(type, raw, limits), given(raw.op(), raw.value()));
      case "remove" -> remove(type, raw, limits);
      default -> throw Refusal.invalidSyntax("\"op\" must be add, remove or replace.");
    };
  }

  /** RFC 7644 §3.5.2.1: "The operation MUST contain a 'value' member"; null is one, and means unassigned. */
  private static Value given(String op, @Nullable Value value) {
    if (value == null) {
      throw Refusal.invalidValue("An operation \"" + op + "\" must have a \"value\".");
    }
    return value;
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
      case Whole(AttributePath named) -> requireWritable(path, named);
      case Selected(AttributePath named, _) -> requireWritable(path, named);
    };
  }

  private static PatchPath requireWritable(PatchPath path, AttributePath named) {
    if (named.attribute().isReadOnly() || named.leaf().isReadOnly()) {
      throw Refusal.mutability(named + " is read-only.");
    }
    return path;
  }
}
