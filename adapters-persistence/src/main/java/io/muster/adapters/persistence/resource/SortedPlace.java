package io.muster.adapters.persistence.resource;

import io.muster.domain.resource.ResourceId;
import io.muster.domain.search.Position;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Where a list was left: in which of its runs, at which key and id. */
record SortedPlace(int run, byte[] id, byte[] key) {

  private static final int ID_BYTES = 16;

  static SortedPlace of(int run, ResourceId id, byte[] key) {
    return new SortedPlace(run, Uuids.bytes(id), key);
  }

  static SortedPlace read(Position position) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(position.text()));
    int run = bytes.get();
    byte[] id = new byte[ID_BYTES];
    bytes.get(id);
    byte[] key = new byte[bytes.remaining()];
    bytes.get(key);
    return new SortedPlace(run, id, key);
  }

  Position write() {
    byte[] bytes = ByteBuffer.allocate(1 + id.length + key.length).put((byte) run).put(id).put(key).array();
    return new Position(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
