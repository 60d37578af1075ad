package io.muster.domain.mapping;

import io.muster.domain.directory.Person;
import io.muster.domain.mapping.Explanation.Change;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping would do to the record of one SCIM resource if it were run now, and it alone: the effect, the fields
 * that would change, and the problem that the resource would have.
 */
public record Foreseen(ResourceId resource, Effect effect, List<FieldChange> changes, @Nullable String problem) {

  /**
   * What would become of the record. Whatever happens besides, a record that would become disabled counts as that, so
   * that nobody who would be is overlooked.
   */
  public enum Effect {
    CREATED,
    DISABLED,
    ENABLED,
    /** A group would stand for another record than now, or for one at last. */
    LINKED,
    /** A group would no longer stand for a record. */
    UNLINKED,
    CHANGED,
    /** There would be a problem: an expression that is cut off, no name, an email that belongs to somebody else. */
    FAILED,
    UNCHANGED
  }

  /** A field by its name and its value before and after, as an explanation shows it; null where it is empty. */
  public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

  public Foreseen {
    changes = List.copyOf(changes);
  }

  /** Nothing is done to the record, or to any. */
  public static Foreseen unchanged(ResourceId resource) {
    return new Foreseen(resource, Effect.UNCHANGED, List.of(), null);
  }

  /** {@code before} is null for a user who has no person yet. */
  public static Foreseen ofPerson(ResourceId user, @Nullable Person before, MappingResult result) {
    Person after = result.person();
    List<FieldChange> changes =
        after == null || after.equals(before) ? List.of() : changed(result.explanation()).toList();
    return new Foreseen(user, effectOn(before, after, result.problem()), changes, result.problem());
  }

  private static Effect effectOn(@Nullable Person before, @Nullable Person after, @Nullable String problem) {
    if (before == null || after == null) {
      return after == null ? Effect.FAILED : Effect.CREATED;
    }
    if (before.disabled() != after.disabled()) {
      return after.disabled() ? Effect.DISABLED : Effect.ENABLED;
    }
    if (problem != null) {
      return Effect.FAILED;
    }
    return after.equals(before) ? Effect.UNCHANGED : Effect.CHANGED;
  }

  /** {@code linked} is what the group stands for now. To stand for no record is no failure. */
  public static Foreseen ofGroup(ResourceId group, @Nullable Target linked, GroupResult result) {
    List<FieldChange> changes = new ArrayList<>();
    for (RecordKind kind : RecordKind.values()) {
      String before = shown(linked, kind);
      String after = result.creates() == kind ? result.name().orElse(null) : shown(result.target(), kind);
      if (!Objects.equals(before, after)) {
        changes.add(new FieldChange(kind.word(), before, after));
      }
    }
    if (!result.changes().isEmpty()) {
      changed(result.explanation()).forEach(changes::add);
    }
    return new Foreseen(group, effectOn(linked, result), changes, result.problem());
  }

  private static Effect effectOn(@Nullable Target linked, GroupResult result) {
    Optional<Boolean> disabled = result.target() == null ? Optional.empty() : result.disabled();
    if (result.creates() != null) {
      return Effect.CREATED;
    }
    if (disabled.isPresent()) {
      return disabled.get() ? Effect.DISABLED : Effect.ENABLED;
    }
    if (!Objects.equals(linked, result.target())) {
      return result.target() == null ? Effect.UNLINKED : Effect.LINKED;
    }
    if (result.problem() != null && (result.target() != null || wasCutOff(result))) {
      return Effect.FAILED;
    }
    return result.changes().isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
  }

  private static boolean wasCutOff(GroupResult result) {
    return result.explanation().fields().stream().anyMatch(field -> field.effect() == Explanation.Effect.FAILED);
  }

  private static @Nullable String shown(@Nullable Target target, RecordKind kind) {
    return switch (target) {
      case null -> null;
      case Target.ToPerson _ -> null;
      case Target.ToOrganization(var organization) -> kind == RecordKind.ORGANIZATION ? organization.toString() : null;
      case Target.ToSite(var site) -> kind == RecordKind.SITE ? site.toString() : null;
    };
  }

  private static Stream<FieldChange> changed(Explanation explanation) {
    return explanation.fields().stream().flatMap(field -> {
      Change change = field.change();
      return change == null
          ? Stream.empty()
          : Stream.of(new FieldChange(field.field(), change.before(), change.after()));
    });
  }
}
