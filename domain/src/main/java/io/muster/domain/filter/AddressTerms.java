package io.muster.domain.filter;

import io.muster.domain.filter.Comparand.Words;
import io.muster.domain.filter.Filter.Compare;
import io.muster.domain.filter.Filter.Not;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.Filter.Or;
import io.muster.domain.filter.Filter.Present;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.AttributePath;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Comparisons with an address that is {@code prefix} and an identifier, as comparisons with the identifier that {@code
 * id} names and that is always there.
 */
record AddressTerms(String prefix, AttributePath id) {

  private static final String LETTERS = "0123456789abcdef-";

  Filter compare(Operator operator, String literal) {
    return switch (operator) {
      case EQ -> literal.startsWith(prefix) ? rest(operator, literal) : never();
      case NE -> new Not(compare(Operator.EQ, literal));
      case SW -> prefix.startsWith(literal) ? always()
          : literal.startsWith(prefix) ? rest(operator, literal) : never();
      case CO -> prefix.contains(literal) ? always() : anyOf(operator, Operator.SW, literal);
      case EW -> anyOf(operator, Operator.EQ, literal);
      case GT, GE, LT, LE -> literal.startsWith(prefix) ? rest(operator, literal)
          : new Words(prefix).is(operator, new Words(literal)) ? always() : never();
    };
  }

  private Filter rest(Operator operator, String literal) {
    return term(operator, literal.substring(prefix.length()));
  }

  /** The literal lies within the identifier, or begins in the prefix at one of several places and ends in the identifier. */
  private Filter anyOf(Operator within, Operator across, String literal) {
    Stream<Filter> straddling = IntStream.range(1, literal.length())
        .filter(cut -> prefix.endsWith(literal.substring(0, cut)) && isOfAnIdentifier(literal.substring(cut)))
        .mapToObj(cut -> term(across, literal.substring(cut)));
    return Stream.concat(Stream.of(term(within, literal)), straddling).reduce(Or::new).orElseThrow();
  }

  private static boolean isOfAnIdentifier(String text) {
    return text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
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
