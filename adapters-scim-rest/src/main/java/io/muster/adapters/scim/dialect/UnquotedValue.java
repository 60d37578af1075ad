package io.muster.adapters.scim.dialect;

import io.muster.adapters.scim.dialect.FilterText.Edit;
import io.muster.domain.filter.FilterToken;
import io.muster.domain.schema.Attribute;
import java.util.List;

/** {@code userName eq x}: one word, compared with an attribute whose values are texts. */
final class UnquotedValue implements Rewriting.OfFilter {

  @Override
  public String filter(FilterText filter) {
    List<Edit> edits = filter.terms().stream()
        .filter(term -> term.compared().filter(UnquotedValue::holdsText).isPresent())
        .map(FilterTerm::literal)
        .filter(literal -> literal != null && isUnquoted(literal))
        .map(word -> new Edit(word.start(), word.end(), FilterText.quoted(word.text())))
        .toList();
    return filter.with(edits);
  }

  private static boolean isUnquoted(FilterToken literal) {
    return literal.kind() == FilterToken.Kind.WORD && !literal.isWord("null")
        && !literal.text().startsWith("'") && !literal.text().endsWith("'");
  }

  private static boolean holdsText(Attribute attribute) {
    return switch (attribute.type()) {
      case STRING, REFERENCE, BINARY, DATE_TIME, ANY -> true;
      case BOOLEAN, DECIMAL, INTEGER, COMPLEX -> false;
    };
  }
}
