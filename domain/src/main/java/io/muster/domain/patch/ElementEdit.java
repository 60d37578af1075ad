package io.muster.domain.patch;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter;
import io.muster.domain.filter.FilterEvaluation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an operation does to single values of a multi-valued attribute, or to a sub-attribute of them. {@code given} is
 * canonical: the value, or an object with the sub-attribute alone; unassigned where there is nothing to give.
 */
record ElementEdit(Edit edit, AttributePath path, Value given) {

  /** The values after the edit of those that match the selection, or of all. */
  Elements apply(Elements stored, @Nullable Filter selection) {
    List<Integer> meant = IntStream.range(0, stored.values().size())
        .filter(at -> selection == null || FilterEvaluation.matchesElement(selection, stored.values().get(at)))
        .boxed()
        .toList();
    if (meant.isEmpty()) {
      return withoutTarget(stored, selection);
    }
    List<Value> all = new ArrayList<>(stored.values());
    meant.forEach(at -> all.set(at, changed(all.get(at))));
    Elements changed = new Elements(path.attribute(), all).withPrimary(primaryAmong(meant));
    return changed.equals(stored) ? stored : changed.settled();
  }

  /**
   * RFC 7644 §3.5.2.3: "no record match was made … 'noTarget'"; §3.5.2.2 has a removal succeed. A path without
   * selection names "an attribute that does not exist", which is added.
   */
  private Elements withoutTarget(Elements stored, @Nullable Filter selection) {
    return switch (edit) {
      case REMOVE -> stored;
      case ADD, REPLACE -> {
        if (selection != null) {
          throw Refusal.noTarget("No value of " + path.dropSub() + " matches the filter in the path.");
        }
        yield given.isUnassigned() ? stored : stored.with(List.of(changed(Complex.EMPTY)));
      }
    };
  }

  private Value changed(Value element) {
    if (path.subAttribute() == null) {
      return wholeChanged(element);
    }
    if (!(element instanceof Complex complex)) {
      return element;
    }
    if (given instanceof Complex part) {
      return edit.putParts(complex, path.attribute(), part, prefix());
    }
    return edit.put(complex, path.subAttribute(), Value.UNASSIGNED, prefix());
  }

  private Value wholeChanged(Value element) {
    return switch (edit) {
      case REMOVE -> Value.UNASSIGNED;
      case REPLACE -> replaced(element);
      case ADD -> given.isUnassigned() ? element
          : element instanceof Complex complex && given instanceof Complex parts
              ? edit.putParts(complex, path.attribute(), parts, prefix())
              : given;
    };
  }

  /**
   * RFC 7644 §3.5.2.3: "all matching record values SHALL be replaced", not merged; but not by nothing that is known.
   */
  private Value replaced(Value element) {
    if (!(element instanceof Complex old && given instanceof Complex parts)) {
      return given;
    }
    if (parts.isEmpty()) {
      return element;
    }
    for (Attribute part : path.attribute().subAttributes()) {
      Value changed = Objects.requireNonNullElse(parts.get(part.name()), Value.UNASSIGNED);
      Edit.requireMutable(part, old.get(part.name()), changed, prefix());
    }
    Edit.requireComplete(path.attribute(), parts, prefix());
    return given;
  }

  private int primaryAmong(List<Integer> meant) {
    if (!Elements.isPrimary(given)) {
      return -1;
    }
    if (meant.size() > 1) {
      throw Refusal.invalidValue(path.dropSub() + " has more than one primary value.");
    }
    return meant.getFirst();
  }

  private String prefix() {
    return path.dropSub() + ".";
  }
}
