package io.muster.adapters.persistence.resource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of any length in an index of bounded width. Short ones are the key themselves. Of long ones the key is the
 * beginning and a digest of all, so that equal keys are equal values; {@code whole} then keeps the rest for comparisons
 * that the beginning cannot decide.
 */
record IndexKey(byte[] key, byte @Nullable [] whole) {

  /** The longest key; short values are kept up to this length. */
  static final int BOUND = 200;

  /** How much of a long value its key begins with: keys agree with their values' order up to here. */
  static final int EXACT = BOUND - 32;

  static IndexKey of(byte[] bytes) {
    if (bytes.length <= BOUND) {
      return new IndexKey(bytes, null);
    }
    byte[] key = Arrays.copyOf(bytes, BOUND);
    System.arraycopy(sha256(bytes), 0, key, EXACT, BOUND - EXACT);
    return new IndexKey(key, bytes);
  }

  static IndexKey of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexKey that && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }
}
