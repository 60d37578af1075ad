package io.muster.application.mapping;

import io.muster.application.discovery.Catalogs;
import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingLanguage.Readable;
import io.muster.application.port.MappingLanguage.Unreadable;
import io.muster.domain.Refusal;
import io.muster.domain.account.Account;
import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.GroupMapping;
import io.muster.domain.mapping.UserMapping;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.MappingCompiler;
import io.muster.domain.mapping.MappingCompiler.Compiled;
import io.muster.domain.mapping.MappingCompiler.Flawed;
import io.muster.domain.mapping.MappingCompiler.ForGroups;
import io.muster.domain.mapping.MappingCompiler.ForUsers;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.SchemaCatalog;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads and compiles mapping documents, each once as long as it is in use: accounts with the same schemas and the same
 * text share what was compiled.
 */
public final class Compilations {

  private static final int REMEMBERED = 100;

  private final MappingLanguage language;
  private final ExpressionEngine engine;
  private final Catalogs catalogs;
  private final Remembered<Key, Compiled> known = new Remembered<>(REMEMBERED);

  public Compilations(MappingLanguage language, ExpressionEngine engine, Catalogs catalogs) {
    this.language = language;
    this.engine = engine;
    this.catalogs = catalogs;
  }

  private record Key(MappingKind kind, String text, SchemaCatalog schemas, String customFieldsUrn) {}

  /** What became of the text: a mapping for that account, or all that is wrong with it. */
  public Compiled of(Account account, MappingKind kind, String text) {
    Key key = new Key(kind, text, catalogs.of(account), account.settings().customFieldsUrn());
    Compiled compiled = known.get(key);
    if (compiled == null) {
      compiled = switch (language.read(kind, text)) {
        case Readable(MappingDocument document) -> compile(key, document);
        case Unreadable(List<MappingProblem> problems) -> new Flawed(problems);
      };
      known.put(key, compiled);
    }
    return compiled;
  }

  /** The mapping; refuses with {@code INVALID_VALUE}, naming every place, what cannot be one. */
  public UserMapping ofUsers(Account account, String text) {
    return switch (of(account, MappingKind.USER, text)) {
      case ForUsers(UserMapping mapping) -> mapping;
      case Flawed(List<MappingProblem> problems) -> throw refusal(problems);
      case ForGroups _ -> throw new IllegalStateException("a mapping of users was compiled for groups");
    };
  }

  /** The mapping; refuses with {@code INVALID_VALUE}, naming every place, what cannot be one. */
  public GroupMapping ofGroups(Account account, String text) {
    return switch (of(account, MappingKind.GROUP, text)) {
      case ForGroups(GroupMapping mapping) -> mapping;
      case Flawed(List<MappingProblem> problems) -> throw refusal(problems);
      case ForUsers _ -> throw new IllegalStateException("a mapping of groups was compiled for users");
    };
  }

  /** The mapping as it can be run now: one that no longer suits the account maps nobody, and says why. */
  public UserMapping runnableOfUsers(Account account, String text) {
    return runnableUsers(of(account, MappingKind.USER, text));
  }

  static UserMapping runnableUsers(Compiled compiled) {
    return switch (compiled) {
      case ForUsers(UserMapping mapping) -> mapping;
      case Flawed(List<MappingProblem> problems) -> UserMapping.unusable(problems.getFirst());
      case ForGroups _ -> throw new IllegalStateException("a mapping of users was compiled for groups");
    };
  }

  /** The mapping as it can be run now: one that no longer suits the account leaves groups as they are, and says why. */
  public GroupMapping runnableOfGroups(Account account, String text) {
    return runnableGroups(of(account, MappingKind.GROUP, text));
  }

  static GroupMapping runnableGroups(Compiled compiled) {
    return switch (compiled) {
      case ForGroups(GroupMapping mapping) -> mapping;
      case Flawed(List<MappingProblem> problems) -> GroupMapping.unusable(problems.getFirst());
      case ForUsers _ -> throw new IllegalStateException("a mapping of groups was compiled for users");
    };
  }

  /** Refuses with {@code INVALID_VALUE}, naming every place, what cannot be a mapping of that account. */
  void requireUsable(Account account, MappingKind kind, String text) {
    if (of(account, kind, text) instanceof Flawed(List<MappingProblem> problems)) {
      throw refusal(problems);
    }
  }

  /** The document; refuses with {@code INVALID_VALUE}, naming every place, what cannot be read. */
  MappingDocument document(MappingKind kind, String text) {
    return switch (language.read(kind, text)) {
      case Readable(MappingDocument document) -> document;
      case Unreadable(List<MappingProblem> problems) -> throw refusal(problems);
    };
  }

  private static Refusal refusal(List<MappingProblem> problems) {
    return Refusal.invalidValue(
        problems.stream().map(MappingProblem::toString).collect(Collectors.joining("\n")));
  }

  /** What a mapping of that kind can speak of in the account, with these tables of its own. */
  Vocabulary vocabulary(Account account, MappingKind kind, Map<String, Map<String, String>> tables) {
    return vocabulary(kind, catalogs.of(account), account.settings().customFieldsUrn(), tables);
  }

  private Compiled compile(Key key, MappingDocument document) {
    return MappingCompiler.compile(
        document, vocabulary(key.kind(), key.schemas(), key.customFieldsUrn(), document.tables()), engine);
  }

  private static Vocabulary vocabulary(
      MappingKind kind, SchemaCatalog schemas, String customFieldsUrn, Map<String, Map<String, String>> tables) {
    ResourceType type = schemas.resourceTypeNamed(switch (kind) {
      case USER -> CoreResourceTypes.USER;
      case GROUP -> CoreResourceTypes.GROUP;
    }).orElseThrow();
    return new Vocabulary(kind, type, customFieldsUrn, tables);
  }
}
