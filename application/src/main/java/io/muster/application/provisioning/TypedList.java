package io.muster.application.provisioning;

import io.muster.domain.filter.Filter;
import io.muster.domain.resource.Resource;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.search.Order;
import io.muster.domain.search.Page;
import io.muster.domain.search.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list that is read page by page: of one type of resources, or of several. */
sealed interface TypedList permits ListOfOneType, ListOfManyTypes {

  /** The resources of one type, and what of the search concerns them. */
  record Part(ResourceType type, @Nullable Filter filter, Order order) {}

  /** Where each of the types is read on: null at its beginning, or backward at its end. */
  record Places(List<@Nullable Position> positions) {}

  /** What a cursor led to, and where to go on from there. */
  record Stretch(List<Resource> items, Optional<Places> next, Optional<Places> previous) {

    static final Stretch EMPTY = new Stretch(List.of(), Optional.empty(), Optional.empty());
  }

  Page<Resource> page(int startIndex, int count);

  Stretch read(Cursors.Cursor cursor, int count);
}
