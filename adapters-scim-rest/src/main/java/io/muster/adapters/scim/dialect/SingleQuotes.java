package io.muster.adapters.scim.dialect;

import io.muster.adapters.scim.dialect.FilterText.Edit;
import io.muster.domain.filter.FilterToken;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code userName eq 'x'}: a value in single quotes, unless it holds a quote or an escape of any kind. */
final class SingleQuotes implements Rewriting.OfFilter {

  private static final Pattern QUOTED = Pattern.compile("'([^'\"\\\\]*)'(?=$|[\\s)\\]])");

  @Override
  public String filter(FilterText filter) {
    FilterText repaired = filter;
    Optional<Edit> next = first(repaired);
    while (next.isPresent()) {
      repaired = new FilterText(filter.types(), repaired.with(List.of(next.get())));
      next = first(repaired);
    }
    return repaired.text();
  }

  /** One at a time: only when the first is repaired can be told where the words after it begin. */
  private static Optional<Edit> first(FilterText filter) {
    return filter.terms().stream()
        .map(FilterTerm::literal)
        .filter(literal -> literal != null && literal.kind() == FilterToken.Kind.WORD && literal.text().startsWith("'"))
        .findFirst()
        .flatMap(literal -> edit(filter.text(), literal));
  }

  private static Optional<Edit> edit(String text, FilterToken literal) {
    Matcher quoted = QUOTED.matcher(text).region(literal.start(), text.length());
    return quoted.lookingAt()
        ? Optional.of(new Edit(literal.start(), quoted.end(), FilterText.quoted(quoted.group(1))))
        : Optional.empty();
  }
}
