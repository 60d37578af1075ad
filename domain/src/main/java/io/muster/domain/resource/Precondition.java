package io.muster.domain.resource;

import io.muster.domain.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a resource a conditional request is about (RFC 7644 §3.14, RFC 9110 §13.1). A header that names none, or
 * nothing that is an entity-tag, is about no version; without a header every version will do.
 */
public record Precondition(@Nullable Set<String> etags) {

  /** The client asks for no version in particular. */
  public static final Precondition NONE = new Precondition(null);

  private static final String ANY = "*";

  public Precondition {
    etags = etags == null ? null : Set.copyOf(etags);
  }

  /** From a header's value: {@code *}, or entity-tags with commas between them. Weak tags are compared as weak ones. */
  public static Precondition of(String header) {
    return new Precondition(Arrays.stream(header.split(",")).map(Precondition::opaque).collect(Collectors.toSet()));
  }

  /** Refuses with {@code VERSION_MISMATCH} when the resource is another version. */
  public void requireMetBy(Meta meta) {
    if (etags != null && !names(meta)) {
      throw Refusal.of(Refusal.Reason.VERSION_MISMATCH, "The resource was changed: it is now version " + meta.etag() + ".");
    }
  }

  /** Whether the header names that version, or any. */
  public boolean names(Meta meta) {
    return etags != null && (etags.contains(ANY) || etags.contains(opaque(meta.etag())));
  }

  private static String opaque(String etag) {
    String tag = etag.strip();
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
