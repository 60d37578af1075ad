package io.muster.application.port;

import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;

/** How mapping documents are written: in YAML, or in JSON, which is YAML too. */
public interface MappingLanguage {

  /**
   * Reads a document of that kind. Refuses with {@code INVALID_SYNTAX} a text that is no YAML, and with
   * {@code INVALID_VALUE} a part that no mapping has, or that is not what it must be; both name the line and the column,
   * and what is wrong there. A text is at most 256 KiB and a document at most 500 rules.
   */
  MappingDocument read(MappingKind kind, String text);

  /** The document as YAML, always in the same way: documents that say the same are written the same. */
  String writeYaml(MappingDocument document);

  /** The same as JSON, in one line. */
  String writeJson(MappingDocument document);

  /** The text of the default mapping, as it is shipped. */
  String standard(MappingKind kind);
}
