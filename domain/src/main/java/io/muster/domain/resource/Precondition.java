package io.muster.domain.resource;

import io.muster.domain.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client says the resource is: the entity-tags of a conditional request (RFC 7644 §3.14, RFC 9110 §13.1.1). */
public record Precondition(Set<String> etags) {

  public static final Precondition NONE = new Precondition(Set.of());

  private static final String ANY = "*";

  public Precondition {
    etags = Set.copyOf(etags);
  }

  /** From a header's value: {@code *}, or entity-tags with commas between them. Weak tags are compared as weak ones. */
  public static Precondition of(String header) {
    return new Precondition(
        Arrays.stream(header.split(",")).map(Precondition::opaque).filter(tag -> !tag.isEmpty()).collect(Collectors.toSet()));
  }

  /** Refuses with {@code VERSION_MISMATCH} when the resource is another version. */
  public void requireMetBy(Meta meta) {
    if (!etags.isEmpty() && !isMetBy(meta)) {
      throw Refusal.of(Refusal.Reason.VERSION_MISMATCH, "The resource was changed: it is now version " + meta.etag() + ".");
    }
  }

  public boolean isMetBy(Meta meta) {
    return etags.contains(ANY) || etags.contains(opaque(meta.etag()));
  }

  private static String opaque(String etag) {
    String tag = etag.strip();
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
