package io.muster.domain.patch;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells operations on {@code members} as changes of a relation. */
final class MemberChanges {

  private static final String ID = "value";

  private MemberChanges() {}

  /** What giving members does; nothing when none are added. */
  static Optional<MemberOperation> put(Edit edit, Value given) {
    List<String> ids = ids(given);
    return switch (edit) {
      case ADD -> ids.isEmpty() ? Optional.empty() : Optional.of(new MemberOperation.Add(ids));
      case REPLACE -> Optional.of(ids.isEmpty() ? new MemberOperation.RemoveAll() : new MemberOperation.Replace(ids));
      case REMOVE -> Optional.of(new MemberOperation.RemoveAll());
    };
  }

  /** What removing the members that match does: a choice of ids needs no knowledge of the members. */
  static MemberOperation remove(Filter selection) {
    return idsNamedBy(selection)
        .<MemberOperation>map(ids -> new MemberOperation.Remove(ids.distinct().toList()))
        .orElseGet(() -> new MemberOperation.RemoveMatching(selection));
  }

  private static Optional<Stream<String>> idsNamedBy(Filter selection) {
    return switch (selection) {
      case Compare(AttributePath path, Operator operator, Value.Text id)
          when operator == Operator.EQ && path.leaf().name().equals(ID) -> Optional.of(Stream.of(id.value()));
      case Or(Filter left, Filter right) ->
          idsNamedBy(left).flatMap(some -> idsNamedBy(right).map(more -> Stream.concat(some, more)));
      case Compare _, Filter.And _, Filter.Not _, Filter.Present _, Filter.ValuePath _ -> Optional.empty();
    };
  }

  /** RFC 7643 §8.7.1: the parts of a member are immutable or read-only, so that members only come and go. */
  static Refusal unchangeable() {
    return Refusal.mutability("Members are added and removed, not changed.");
  }

  private static List<String> ids(Value given) {
    return given instanceof Many members
        ? members.values().stream()
            .map(member -> member instanceof Complex parts ? parts.text(ID) : null)
            .filter(Objects::nonNull)
            .distinct()
            .toList()
        : List.of();
  }
}
