package io.muster.adapters.scim.dialect;

import io.muster.adapters.scim.dialect.FilterTerm.Selection;
import io.muster.domain.filter.Filter.Operator;
import io.muster.domain.filter.FilterScanner;
import io.muster.domain.filter.FilterToken;
import io.muster.domain.filter.FilterToken.Kind;
import io.muster.domain.schema.AttributePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the comparisons in a text that need not be a filter. */
final class FilterTerms {

  private final FilterText filter;
  private final List<FilterToken> tokens;
  private final List<FilterTerm> terms = new ArrayList<>();
  private @Nullable AttributePath selected;
  private @Nullable FilterToken opening;
  private boolean alternatives;
  private int at;

  private FilterTerms(FilterText filter) {
    this.filter = filter;
    this.tokens = FilterScanner.tokens(filter.text());
  }

  static List<FilterTerm> of(FilterText filter) {
    FilterTerms found = new FilterTerms(filter);
    while (found.token(0).kind() != Kind.END) {
      found.step();
    }
    return found.terms;
  }

  private FilterToken token(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private void step() {
    switch (token(0).kind()) {
      case WORD -> word();
      case CLOSE_SELECTION -> close();
      case OPEN_SELECTION, OPEN_GROUP, CLOSE_GROUP, STRING, END -> at++;
    }
  }

  private void word() {
    if (isOperator(token(1))) {
      add(resolved(token(0).text()), null);
    } else if (token(1).kind() == Kind.OPEN_SELECTION) {
      selected = filter.resolve(token(0).text()).orElse(null);
      opening = token(1);
      alternatives = false;
      at += 2;
    } else {
      alternatives |= token(0).isWord("or");
      at++;
    }
  }

  private void close() {
    FilterToken closing = token(0);
    AttributePath before = selected;
    FilterToken opened = opening;
    selected = null;
    opening = null;
    at++;
    boolean continued = token(0).kind() == Kind.WORD && token(0).start() == closing.end()
        && token(0).text().startsWith(".") && isOperator(token(1));
    if (continued && before != null && opened != null) {
      AttributePath part =
          before.attribute().subAttribute(token(0).text().substring(1)).map(before::withSub).orElse(null);
      add(part, new Selection(opened, closing, alternatives));
    }
  }

  private void add(@Nullable AttributePath path, @Nullable Selection after) {
    FilterToken operator = token(1);
    boolean compares = !operator.isWord("pr") && (token(2).kind() == Kind.WORD || token(2).kind() == Kind.STRING);
    terms.add(new FilterTerm(token(0), path, operator, compares ? token(2) : null, after));
    at += compares ? 3 : 2;
  }

  private @Nullable AttributePath resolved(String name) {
    AttributePath whole = selected;
    Optional<AttributePath> part = whole == null
        ? filter.resolve(name)
        : whole.attribute().subAttribute(name).map(whole::withSub).or(() -> filter.resolve(name));
    return part.orElse(null);
  }

  private static boolean isOperator(FilterToken token) {
    return token.isWord("pr") || Arrays.stream(Operator.values()).anyMatch(operator -> token.isWord(operator.name()));
  }
}
