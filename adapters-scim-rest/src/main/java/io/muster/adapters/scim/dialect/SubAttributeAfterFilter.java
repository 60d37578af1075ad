package io.muster.adapters.scim.dialect;

import io.muster.adapters.scim.dialect.FilterTerm.Selection;
import io.muster.adapters.scim.dialect.FilterText.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code emails[type eq "work"].value eq "x"}, which is {@code emails[type eq "work" and value eq "x"]}. With
 * {@code ne} it could also mean that no such email is equal.
 */
final class SubAttributeAfterFilter implements Rewriting.OfFilter {

  @Override
  public String filter(FilterText filter) {
    List<Edit> edits = new ArrayList<>();
    for (FilterTerm term : filter.terms()) {
      if (term.after() != null && term.path() != null && !term.operator().isWord("ne")) {
        edits.addAll(moved(term, term.after()));
      }
    }
    return filter.with(edits);
  }

  private static List<Edit> moved(FilterTerm term, Selection selection) {
    List<Edit> edits = new ArrayList<>();
    int closing = selection.closing().start();
    if (selection.alternatives()) {
      edits.add(Edit.insertion(selection.opening().end(), "("));
    }
    edits.add(new Edit(closing, term.name().start() + 1, selection.alternatives() ? ") and " : " and "));
    edits.add(Edit.insertion(term.end(), "]"));
    return edits;
  }
}
