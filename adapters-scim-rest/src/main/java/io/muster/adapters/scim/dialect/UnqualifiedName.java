package io.muster.adapters.scim.dialect;

import io.muster.adapters.scim.dialect.FilterText.Edit;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import java.util.List;
import java.util.Optional;

/** {@code manager eq "x"}: a name that one extension lists and nobody else. */
final class UnqualifiedName implements Rewriting.OfFilter {

  @Override
  public String filter(FilterText filter) {
    return filter.with(filter.terms().stream()
        .filter(term -> term.path() == null && term.after() == null)
        .flatMap(term -> owner(filter, term.name().text()).stream()
            .map(schema -> Edit.insertion(term.name().start(), schema.urn() + ":")))
        .toList());
  }

  private static Optional<Schema> owner(FilterText filter, String name) {
    String head = name.split("\\.", 2)[0];
    List<Schema> owners = filter.types().stream()
        .flatMap(type -> type.extensions().stream())
        .map(Extension::schema)
        .filter(schema -> schema.attributes().named(head).isPresent())
        .distinct()
        .toList();
    return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
  }
}
