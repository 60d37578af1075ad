package io.muster.adapters.scim.dialect;

import io.muster.domain.filter.FilterToken;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One comparison in a filter: {@code path} is null where no schema knows the name, {@code literal} where none is needed
 * or there. {@code after} is the selection that it follows, as in {@code emails[type eq "work"].value eq "x"}.
 */
record FilterTerm(
    FilterToken name,
    @Nullable AttributePath path,
    FilterToken operator,
    @Nullable FilterToken literal,
    @Nullable Selection after) {

  /** The brackets of a selection; with alternatives it says "or" somewhere. */
  record Selection(FilterToken opening, FilterToken closing, boolean alternatives) {}

  int end() {
    return literal == null ? operator.end() : literal.end();
  }

  /** The attribute whose values are compared: RFC 7643 §2.4, of a complex one its {@code value}. */
  Optional<Attribute> compared() {
    return Optional.ofNullable(path).map(AttributePath::leaf)
        .flatMap(leaf -> leaf.isComplex() ? leaf.subAttribute("value") : Optional.of(leaf));
  }
}
