package io.muster.adapters.persistence.resource;

import io.muster.domain.filter.Comparand;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How a column keeps what a list is sorted by, and how a position in the list does, as bytes. */
enum SortKeyKind {
  KEY {
    @Override
    byte[] bytes(Comparand value) {
      return IndexKey.of(IndexEncoding.encode(value)).key();
    }

    @Override
    Object argument(byte[] bytes) {
      return bytes;
    }
  },
  MOMENT {
    @Override
    byte[] bytes(Comparand value) {
      long millis = value instanceof Comparand.Time(Instant instant) ? instant.toEpochMilli() : 0;
      return ByteBuffer.allocate(Long.BYTES).putLong(millis).array();
    }

    @Override
    Object argument(byte[] bytes) {
      return LocalDateTime.ofInstant(Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong()), ZoneOffset.UTC);
    }
  },
  FLAG {
    @Override
    byte[] bytes(Comparand value) {
      return IndexEncoding.encode(value);
    }

    @Override
    Object argument(byte[] bytes) {
      return bytes[0] == 1;
    }
  };

  abstract byte[] bytes(Comparand value);

  abstract Object argument(byte[] bytes);
}
