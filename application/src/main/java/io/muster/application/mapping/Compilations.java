package io.muster.application.mapping;

import io.muster.application.discovery.Catalogs;
import io.muster.application.port.MappingLanguage;
import io.muster.domain.account.Account;
import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.MappingCompiler;
import io.muster.domain.mapping.MappingCompiler.Compiled;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.SchemaCatalog;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and compiles mapping documents, each once as long as it is in use: accounts with the same schemas and the same
 * text share what was compiled.
 */
public final class Compilations {

  /** As many compiled mappings as are remembered; those used last stay. */
  private static final int REMEMBERED = 1_000;

  private final MappingLanguage language;
  private final ExpressionEngine engine;
  private final Catalogs catalogs;
  private final Map<Key, Compiled> known = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Compiled> eldest) {
      return size() > REMEMBERED;
    }
  };

  public Compilations(MappingLanguage language, ExpressionEngine engine, Catalogs catalogs) {
    this.language = language;
    this.engine = engine;
    this.catalogs = catalogs;
  }

  private record Key(MappingKind kind, String text, SchemaCatalog schemas, String customFieldsUrn) {}

  /** What became of a text that can be read; refuses as {@link MappingLanguage#read} does. */
  public Compiled of(Account account, MappingKind kind, String text) {
    Key key = new Key(kind, text, catalogs.of(account), account.settings().customFieldsUrn());
    Compiled compiled = remembered(key);
    if (compiled == null) {
      compiled = compile(key, language.read(kind, text));
      remember(key, compiled);
    }
    return compiled;
  }

  public MappingDocument read(MappingKind kind, String text) {
    return language.read(kind, text);
  }

  private Compiled compile(Key key, MappingDocument document) {
    ResourceType type = key.schemas().resourceTypeNamed(switch (key.kind()) {
      case USER -> CoreResourceTypes.USER;
      case GROUP -> CoreResourceTypes.GROUP;
    }).orElseThrow();
    return MappingCompiler.compile(
        document, new Vocabulary(key.kind(), type, key.customFieldsUrn(), document.tables()), engine);
  }

  private synchronized @Nullable Compiled remembered(Key key) {
    return known.get(key);
  }

  private synchronized void remember(Key key, Compiled compiled) {
    known.put(key, compiled);
  }
}
