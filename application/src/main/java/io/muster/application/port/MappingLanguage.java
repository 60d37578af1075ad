package io.muster.application.port;

import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import java.util.List;

/** How mapping documents are written: in YAML, or in JSON, which is YAML too. */
public interface MappingLanguage {

  /** What became of a text. */
  sealed interface Reading {}

  record Readable(MappingDocument document) implements Reading {}

  /** It is no YAML, or has a part that no mapping has or that is not what it must be: there is one problem at least. */
  record Unreadable(List<MappingProblem> problems) implements Reading {

    public Unreadable {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a document of that kind. A text is at most 256 KiB and a document at most 500 rules. */
  Reading read(MappingKind kind, String text);

  /** The document as YAML, always in the same way: documents that say the same are written the same. */
  String writeYaml(MappingDocument document);

  /** The same as JSON, in one line. */
  String writeJson(MappingDocument document);

  /** The text of the default mapping, as it is shipped. */
  String standard(MappingKind kind);
}
