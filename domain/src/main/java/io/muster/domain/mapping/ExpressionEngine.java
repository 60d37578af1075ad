package io.muster.domain.mapping;

import io.muster.domain.schema.ResourceType;
import java.util.Map;

/**
 * The language of a mapping's expressions, typed by the schemas of the account. Whatever is compiled with it is bounded in
 * size, steps, output and time.
 */
public interface ExpressionEngine {

  /**
   * What expressions may speak of: a resource of that type, the account around it, and the mapping's own lookup tables.
   */
  record Vocabulary(
      MappingKind kind,
      ResourceType type,
      String customFieldsUrn,
      Map<String, Map<String, String>> tables) {

    public Vocabulary {
      tables = Map.copyOf(tables);
    }
  }

  ExpressionCompiler compilerFor(Vocabulary vocabulary);
}
