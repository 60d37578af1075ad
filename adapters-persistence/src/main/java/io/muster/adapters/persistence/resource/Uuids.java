package io.muster.adapters.persistence.resource;

import io.muster.domain.resource.ResourceId;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Identifiers as the 16 bytes they are kept in; their order is that of the text. */
final class Uuids {

  private Uuids() {}

  static byte[] bytes(ResourceId id) {
    return ByteBuffer.allocate(16)
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .array();
  }

  static List<byte[]> bytes(Collection<ResourceId> ids) {
    return ids.stream().map(Uuids::bytes).toList();
  }

  static ResourceId resourceId(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    return new ResourceId(new UUID(bytes.getLong(), bytes.getLong()));
  }
}
