package io.muster.adapters.scim.dialect;

import io.muster.adapters.scim.dialect.FilterText.Edit;
import io.muster.domain.filter.FilterToken;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeType;
import java.util.Locale;

/** {@code "True"} and {@code "False"}, in any case, for an attribute that is true or false. */
final class BooleanText implements Rewriting.OfValue, Rewriting.OfFilter {

  @Override
  public Value value(Attribute attribute, boolean list, Value value) {
    return isBoolean(attribute) && value instanceof Value.Text(String text) && isWord(text)
        ? Value.of(Boolean.parseBoolean(text))
        : value;
  }

  @Override
  public String filter(FilterText filter) {
    return filter.with(filter.terms().stream()
        .filter(term -> term.compared().filter(BooleanText::isBoolean).isPresent())
        .map(FilterTerm::literal)
        .filter(literal -> literal != null && literal.kind() == FilterToken.Kind.STRING && isWord(literal.text()))
        .map(literal -> new Edit(literal.start(), literal.end(), literal.text().toLowerCase(Locale.ROOT)))
        .toList());
  }

  private static boolean isBoolean(Attribute attribute) {
    return attribute.type() == AttributeType.BOOLEAN;
  }

  private static boolean isWord(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }
}
