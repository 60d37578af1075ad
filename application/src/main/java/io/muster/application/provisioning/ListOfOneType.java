package io.muster.application.provisioning;

import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;
import io.muster.domain.search.Page;
import io.muster.domain.search.Position;
import io.muster.domain.search.Query;
import io.muster.domain.search.Slice;
import io.muster.domain.search.Walk;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resources of one type, which are read in both directions. */
record ListOfOneType(Resources resources, AccountId account, Part part) implements TypedList {

  @Override
  public Page<Resource> page(int startIndex, int count) {
    return resources.search(account, part.type(), new Query(part.filter(), part.order(), startIndex, count));
  }

  @Override
  public Stretch read(Cursors.Cursor cursor, int count) {
    Position from = cursor.isFirst() ? null : cursor.places().positions().getFirst();
    Slice<Resource> slice = resources.walk(
        account, part.type(), new Walk(part.filter(), part.order(), from, cursor.backward(), count));
    List<Resource> items = slice.items();
    boolean isFollowed = cursor.backward() || slice.more();
    boolean isPreceded = cursor.backward() ? slice.more() : !cursor.isFirst();
    // Whoever finds nothing has all of the list on the other side.
    return new Stretch(items,
        isFollowed ? places(items.isEmpty() ? null : items.getLast()) : Optional.empty(),
        isPreceded ? places(items.isEmpty() ? null : items.getFirst()) : Optional.empty());
  }

  private Optional<Places> places(@Nullable Resource at) {
    Position position = at == null ? null : resources.positionOf(part.order(), at);
    return Optional.of(new Places(Collections.singletonList(position)));
  }
}
