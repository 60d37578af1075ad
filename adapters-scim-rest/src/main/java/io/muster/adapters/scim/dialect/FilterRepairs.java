package io.muster.adapters.scim.dialect;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.schema.ResourceType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Repairs a filter, or a path, that cannot be read: one that can be is never touched, and one that cannot be read even
 * so stays as the client sent it, so that it is refused in the client's own words.
 */
record FilterRepairs(List<ResourceType> types, Consumer<String> parser, FilterLimits limits) {

  String repaired(String text, Repairs repairs) {
    if (text.length() > limits.maxLength() || isReadable(text)) {
      return text;
    }
    Set<Repair> made = EnumSet.noneOf(Repair.class);
    String repaired = all(text, made);
    if (!isReadable(repaired)) {
      return text;
    }
    made.forEach(repairs::add);
    return repaired;
  }

  private String all(String text, Set<Repair> made) {
    String repaired = text;
    for (Repair repair : Repair.values()) {
      FilterText before = new FilterText(types, repaired);
      repaired = repair.rewriting(Rewriting.OfFilter.class)
          .map(rewriting -> rewriting.filter(before)).orElse(before.text());
      if (!repaired.equals(before.text())) {
        made.add(repair);
      }
    }
    return repaired;
  }

  private boolean isReadable(String text) {
    try {
      parser.accept(text);
      return true;
    } catch (Refusal unreadable) {
      return false;
    }
  }
}
