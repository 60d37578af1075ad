package io.muster.adapters.persistence.seal;

import io.muster.application.port.Seals;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with one key for all replicas; what the text is bound to is authenticated beside it. */
final class AesSeals implements Seals {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  AesSeals(byte[] key, SecureRandom random) {
    this.key = new SecretKeySpec(key, "AES");
    this.random = random;
  }

  @Override
  public String seal(String content, String bound) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(content.getBytes(StandardCharsets.UTF_8));
      return text(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has AES-GCM", impossible);
    }
  }

  @Override
  public Optional<String> open(String sealed, String bound) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(sealed);
      if (whole.length <= NONCE_BYTES || !text(whole).equals(sealed)) {
        return Optional.empty();
      }
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE_BYTES), bound);
      byte[] content = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return Optional.of(new String(content, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | AEADBadTagException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has AES-GCM", impossible);
    }
  }

  /** The one way to write these bytes. */
  private static String text(byte[] whole) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  private Cipher cipher(int mode, byte[] nonce, String bound) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
