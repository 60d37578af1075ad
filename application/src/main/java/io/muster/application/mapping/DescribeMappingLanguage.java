package io.muster.application.mapping;

import io.muster.application.port.LanguageReference;

/** Tells how mappings are written; that is no secret of any account. */
public final class DescribeMappingLanguage {

  private final LanguageReference reference;

  public DescribeMappingLanguage(LanguageReference reference) {
    this.reference = reference;
  }

  /** The JSON Schema of mapping documents, and the page that tells the language, in Markdown. */
  public record Description(String schema, String page) {}

  public Description describe() {
    return new Description(reference.schema(), reference.page());
  }
}
