package io.muster.domain.discovery;

/**
 * What is wrong in a document of a schema or resource type: the document's source, the JSON Pointer (RFC 6901) of the
 * place, and what to know there.
 */
public record Problem(String source, String pointer, String reason) {

  @Override
  public String toString() {
    return pointer.isEmpty() ? reason : pointer + ": " + reason;
  }
}
