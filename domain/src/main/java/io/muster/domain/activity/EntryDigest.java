package io.muster.domain.activity;

import io.muster.domain.account.AccountId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The SHA-256 that an entry has in the chain of its log: over the digest before it, its number in eight bytes, and its
 * canonical form. In that form each field that has a value stands, in the order of the names, as its name, the number of
 * its values in four bytes, and the values; names and values are those of the export, each as its length in four bytes
 * and its UTF-8. All numbers begin with their highest byte. What is null or an empty list is left out, so that the digests
 * of old entries stay what they are when entries get another field.
 */
public final class EntryDigest {

  public static final int LENGTH = 32;

  private static final String BEGIN = "muster activity of account ";

  private final byte[] bytes;

  public EntryDigest(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a digest has " + LENGTH + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** Stands before the first entry of an account's log, so that no log passes for another account's. */
  static EntryDigest beginOf(AccountId account) {
    return new EntryDigest(sha256().digest((BEGIN + account.value()).getBytes(StandardCharsets.UTF_8)));
  }

  /** Of the entry of that number, when this is the digest before it. */
  EntryDigest next(long number, Evidence entry) {
    MessageDigest sha256 = sha256();
    sha256.update(bytes);
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    return new EntryDigest(sha256.digest(canonical(entry)));
  }

  static byte[] canonical(Evidence entry) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (Map.Entry<String, List<String>> field : EntryFields.of(entry).entrySet()) {
      text(form, field.getKey());
      number(form, field.getValue().size());
      field.getValue().forEach(value -> text(form, value));
    }
    return form.toByteArray();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof EntryDigest digest && MessageDigest.isEqual(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In small hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }

  private static void text(ByteArrayOutputStream form, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(form, utf8.length);
    form.writeBytes(utf8);
  }

  private static void number(ByteArrayOutputStream form, int number) {
    form.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
