package io.muster.domain.filter;

import io.muster.domain.filter.Comparand.Words;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;

/**
 * Comparisons with an address that is {@code prefix} and an identifier, as comparisons with the identifier that {@code
 * id} names and that is always there. The prefix ends with a slash, and identifiers have none.
 */
record AddressTerms(String prefix, AttributePath id) {

  Filter compare(Operator operator, String literal) {
    return switch (operator) {
      case EQ -> literal.startsWith(prefix) ? rest(operator, literal) : never();
      case NE -> new Not(compare(Operator.EQ, literal));
      case SW -> prefix.startsWith(literal) ? always()
          : literal.startsWith(prefix) ? rest(operator, literal) : never();
      case CO -> prefix.contains(literal) ? always() : atTheEnd(operator, Operator.SW, literal);
      case EW -> atTheEnd(operator, Operator.EQ, literal);
      case GT, GE, LT, LE -> literal.startsWith(prefix) ? rest(operator, literal)
          : new Words(prefix).is(operator, new Words(literal)) ? always() : never();
    };
  }

  private Filter rest(Operator operator, String literal) {
    return term(operator, literal.substring(prefix.length()));
  }

  /**
   * Without a slash, the literal lies within the identifier; otherwise its last slash is the one that the prefix ends
   * with, and what follows is the beginning of the identifier, or all of it.
   */
  private Filter atTheEnd(Operator within, Operator across, String literal) {
    int cut = literal.lastIndexOf('/') + 1;
    if (cut == 0) {
      return term(within, literal);
    }
    boolean meets = prefix.endsWith(literal.substring(0, cut)) && cut < literal.length();
    return meets ? term(across, literal.substring(cut)) : never();
  }

  private Filter term(Operator operator, String text) {
    return new Compare(id, operator, Value.of(text));
  }

  private Filter always() {
    return new Present(id);
  }

  private Filter never() {
    return new Not(always());
  }
}
