package io.muster.adapters.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.persistence.TestStorage;
import io.muster.application.port.Fixtures;
import io.muster.application.port.MappingLanguage;
import io.muster.application.port.MappingLanguage.Readable;
import io.muster.domain.mapping.ExpressionEngine;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.Finding;
import io.muster.domain.mapping.Lint;
import io.muster.domain.mapping.MappingCompiler;
import io.muster.domain.mapping.MappingCompiler.Flawed;
import io.muster.domain.mapping.MappingCompiler.ForGroups;
import io.muster.domain.mapping.MappingCompiler.ForUsers;
import io.muster.domain.mapping.MappingDocument;
import io.muster.domain.mapping.MappingKind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lint finds in mappings as administrators write them. */
class LintTest {

  private final MappingLanguage language = TestStorage.h2().bean(MappingLanguage.class);
  private final ExpressionEngine engine = TestStorage.h2().bean(ExpressionEngine.class);

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
      false                                                  => true
      !true                                                  => true
      1 == 2                                                 => true
      "a" != "a"                                             => true
      false && user.active                                   => true
      user.active && 1 == 2                                  => true
      !(is_new || true)                                      => true
      is_new ? false : 1 == 2                                => true
      true ? false : is_new                                  => true
      true                                                   => false
      false || user.active                                   => false
      is_new ? true : false                                  => false
      user.userName == "x" && user.userName == "y"           => false
      1 == 1                                                 => false
      has(user.title)                                        => false
      """)
  void tellsConditionsThatAreNeverTrue(String condition, boolean never) {
    List<Finding> findings = users("""
          - name: a
            when: '%s'
            assign: { name: { copy: displayName } }
        """.formatted(condition)).findings();
    assertThat(findings.stream().map(Finding::kind)).hasSize(never ? 1 : 0).doesNotContain(Finding.Kind.SHADOWED);
    assertThat(findings.stream().map(each -> Objects.requireNonNull(each.place()).path()))
        .allMatch("rules[0].when"::equals);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
      title eq "x" and title eq "y"                          => true
      title eq "x" and title eq "X"                          => false
      title eq "x" and title ne "X"                          => true
      title eq "x" and not (title pr)                        => true
      title pr and not (title pr)                            => true
      not (title pr) and title ne "x"                        => false
      active eq true and active eq false                     => true
      active eq true and (userName eq "a" or userName eq "b") => false
      (title eq "x" and title eq "y") or title eq "z"        => false
      (title eq "x" and title eq "y") or (active eq true and active eq false) => true
      userName eq "a" and (title pr and userName eq "b")     => true
      emails.type eq "work" and emails.type eq "home"        => false
      emails[type eq "work" and type eq "home"]              => true
      emails[type eq "work"] and emails[type eq "home"]      => false
      groups.display eq "a" and groups.display eq "b"        => false
      urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "a" and urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "b" => true
      """)
  void tellsScopesThatNothingMatches(String scope, boolean never) {
    List<Finding> findings = users("""
          - name: a
            scope: '%s'
            assign: { name: { copy: displayName } }
        """.formatted(scope)).findings();
    assertThat(findings.stream().map(Finding::kind))
        .containsExactlyElementsOf(never ? List.of(Finding.Kind.NEVER_TRUE) : List.of());
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
      name: first, assign: { name: { constant: x } }                                => true
      name: first, assign: { name: { constant: '' } }                               => false
      name: first, assign: { name: { copy: title } }                                => false
      name: first, assign: { name: { copy: title, blank: clear } }                  => true
      name: first, assign: { name: { copy: id } }                                   => true
      name: first, assign: { name: { expression: user.title } }                     => false
      name: first, assign: { name: { constant: x, write: on_create } }              => false
      name: first, assign: { name: { constant: x, write: if_empty } }               => false
      name: first, when: is_new, assign: { name: { constant: x } }                  => false
      name: first, when: '1 == 1', assign: { name: { constant: x } }                => true
      name: first, scope: active eq true, assign: { name: { constant: x } }         => false
      name: first, assign: { job_title: { constant: x } }                           => false
      """)
  void tellsWhatIsNeverAskedFor(String first, boolean shadows) {
    List<Finding> findings = users("""
          - { %s }
          - name: second
            assign: { vip: { constant: true }, name: { copy: displayName } }
        """.formatted(first)).findings();
    assertThat(findings.stream().map(LintTest::told)).containsExactlyElementsOf(shadows
        ? List.of("shadowed second at rules[1].assign.name: is never asked for name:"
            + " the rule \"first\" before it always decides about that")
        : List.of());
  }

  @Test
  void tellsIntermediateValuesAndTablesThatNothingUses() {
    Lint lint = users("""
          - name: a
            let:
              used: user.title
              through: used + "x"
              idle: user.nickName + used
            when: through != "x"
            assign: { name: { expression: 'lookup("names", user.userName)' } }
        tables:
          names: { a: b }
          idle: { a: b }
        """);
    assertThat(lint.findings().stream().map(LintTest::told)).containsExactly(
        "unused_intermediate a at rules[0].let.idle: nothing uses the intermediate value idle",
        "unused_table idle: no expression looks anything up in the table idle");
  }

  @Test
  void tellsGroupRulesThatAreNeverAsked() {
    Lint lint = groups("""
          - { name: crews, scope: displayName sw "Crew", becomes: nothing }
          - { name: none, becomes: nothing }
          - { name: sites, becomes: site, key: { copy: displayName } }
        """);
    assertThat(lint.findings().stream().map(LintTest::told)).containsExactly("shadowed sites at rules[2].name: is never"
        + " asked: by the rule \"none\" before it every group stands for nothing");
    assertThat(lint.fieldsWithoutRule()).containsExactly("disabled");
  }

  @Test
  void findsNothingInTheDefaults() {
    Lint users = lint(MappingKind.USER, language.standard(MappingKind.USER));
    assertThat(users.findings()).isEmpty();
    assertThat(users.fieldsWithoutRule())
        .containsExactly("custom_fields", "picture_uri", "authentication_id", "information");
    assertThat(lint(MappingKind.GROUP, language.standard(MappingKind.GROUP)).findings()).isEmpty();
  }

  private static String told(Finding finding) {
    return finding.kind().name().toLowerCase(Locale.ROOT) + " " + finding.name()
        + (finding.place() == null ? "" : " at " + finding.place().path()) + ": " + finding.message();
  }

  private Lint users(String rules) {
    return lint(MappingKind.USER, "kind: user\nrules:\n" + rules);
  }

  private Lint groups(String rules) {
    return lint(MappingKind.GROUP, "kind: group\nrules:\n" + rules);
  }

  private Lint lint(MappingKind kind, String text) {
    MappingDocument document = switch (language.read(kind, text)) {
      case Readable(MappingDocument read) -> read;
      case MappingLanguage.Unreadable unreadable -> throw new AssertionError(unreadable.problems() + text);
    };
    Vocabulary vocabulary = new Vocabulary(
        kind, kind == MappingKind.USER ? Fixtures.USERS : Fixtures.GROUPS, "urn:example:custom", document.tables());
    return switch (MappingCompiler.compile(document, vocabulary, engine)) {
      case ForUsers users -> Lint.of(document, users);
      case ForGroups groups -> Lint.of(document, groups);
      case Flawed flawed -> throw new AssertionError(
          flawed.problems().stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n" + text);
    };
  }
}
