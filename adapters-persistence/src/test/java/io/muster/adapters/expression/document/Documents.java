package io.muster.adapters.expression.document;

import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingLanguage.Readable;
import io.muster.application.port.MappingLanguage.Unreadable;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import java.util.stream.Collectors;

/** Texts, read for a test. */
final class Documents {

  static final MappingLanguage LANGUAGE = new YamlMappingLanguage();

  private Documents() {}

  static MappingDocument read(MappingKind kind, String text) {
    return switch (LANGUAGE.read(kind, text)) {
      case Readable(MappingDocument document) -> document;
      case Unreadable unreadable -> throw new AssertionError(unreadable.problems());
    };
  }

  /** Each in a line of its own. */
  static String problemsOf(MappingKind kind, String text) {
    return switch (LANGUAGE.read(kind, text)) {
      case Readable _ -> "accepted";
      case Unreadable unreadable ->
          unreadable.problems().stream().map(MappingProblem::toString).collect(Collectors.joining("\n"));
    };
  }
}
