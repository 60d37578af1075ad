package io.muster.adapters.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.mapping.MappingCompiler.Flawed;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingProblem;
import io.muster.domain.mapping.Place;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A mapping that does not suit the account is refused with every problem and its place")
class MappingProblemsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      '{name: a}' | name | 10 | the rule assigns nothing; give it at least one field under assign
      '{name: a, assign: {nickname: {copy: title}}}' | assign.nickname | 22 | a person has no field nickname
      '{name: a, assign: {jobtitle: {copy: title}}}' | assign.jobtitle | 22 | a person has no field jobtitle; did you mean job_title?
      '{name: a, assign: {name: {copy: displayNam}}}' | assign.name.copy | 35 | there is no attribute displayNam; did you mean displayName?
      '{name: a, assign: {name: {copy: emails.value}}}' | assign.name.copy | 35 | emails.value has several values; say which one by an expression
      '{name: a, assign: {name: {copy: name}}}' | assign.name.copy | 35 | name does not fit the field; use an expression
      '{name: a, assign: {vip: {copy: title}}}' | assign.vip.copy | 34 | title does not fit the field; use an expression
      '{name: a, assign: {vip: {constant: 7}}}' | assign.vip.constant | 38 | the constant is neither true nor false
      '{name: a, assign: {locale: {constant: english}}}' | assign.locale.constant | 41 | the constant is longer than 5 characters
      '{name: a, assign: {vip: {copy: active, write: if_empty}}}' | assign.vip | 22 | is either true or false and never empty, so write: if_empty never happens
      '{name: a, scope: userTyp eq "x", assign: {name: {copy: title}}}' | scope | 20 | At character 1: User has no attribute userTyp.
      '{name: a, scope: userType, assign: {name: {copy: title}}}' | scope | 20 | At character 9: expected an operator: eq, ne, co, sw, ew, gt, ge, lt, le or pr.
      '{name: a, when: user.title, assign: {name: {copy: title}}}' | when | 19 | this must give true or false, and gives a text
      '{name: a, when: "user.emials == []", assign: {name: {copy: title}}}' | when | 25 | there is no user.emials; did you mean user.emails?
      '{name: a, let: {user: user.title}, assign: {name: {copy: title}}}' | let.user | 19 | user cannot name an intermediate value: it is no plain name, or means something already
      '{name: a, let: {x: user.titel}, assign: {name: {copy: title}}}' | let.x | 27 | there is no user.titel; did you mean user.title?
      '{name: a, let: {x: y, y: user.title}, assign: {name: {copy: title}}}' | let.x | 22 | there is no y
      '{name: a, assign: {name: {expression: upercase(user.title)}}}' | assign.name.expression | 41 | there is no function upercase
      '{name: a, assign: {name: {expression: user.active}}}' | assign.name.expression | 41 | this must give a text, and gives true or false; write string(…) to make a text of it
      '{name: a, assign: {site: {expression: enterprise.site}}}' | assign.site.expression | 41 | this must give a site, and gives a text; write site(…) to find it by name
      '{name: a, assign: {emails: {expression: user.userName}}}' | assign.emails.expression | 43 | this must give a list of objects, and gives a text
      '{name: a, assign: {name: {expression: user.userName +}}}' | assign.name.expression | 56 | the expression ends too early
      '{name: a, assign: {name: {expression: "lookup(''region'', user.locale)"}}}' | assign.name.expression | 42 | there is no table region
      """)
  void ofUsers(String rule, String part, int column, String message) {
    assertThat(problems(MappingKind.USER, "kind: user\nrules:\n- " + rule))
        .containsExactly(new MappingProblem(new Place("rules[0]." + part, 3, column), message));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      '{name: a}' | name | 10 | a rule for groups must say under becomes: organization, site or nothing
      '{name: a, becomes: person, key: {copy: displayName}}' | becomes | 22 | must be organization, site or nothing
      '{name: a, becomes: site}' | becomes | 22 | needs a key: what gives the name of the site
      '{name: a, becomes: nothing, create: true}' | becomes | 22 | what becomes nothing has no key, is never created and assigns nothing
      '{name: a, becomes: site, key: {copy: displayNames}}' | key.copy | 40 | there is no attribute displayNames; did you mean displayName?
      '{name: a, becomes: site, key: {expression: user.userName}}' | key.expression | 46 | there is no user
      '{name: a, becomes: site, key: {copy: displayName}, assign: {vip: {constant: true}}}' | assign.vip | 63 | an organization or a site has no field vip that a mapping can give
      '{name: a, becomes: site, key: {copy: displayName}, assign: {disabled: {constant: x}}}' | assign.disabled.constant | 84 | the constant is neither true nor false
      """)
  void ofGroups(String rule, String part, int column, String message) {
    assertThat(problems(MappingKind.GROUP, "kind: group\nrules:\n- " + rule))
        .containsExactly(new MappingProblem(new Place("rules[0]." + part, 3, column), message));
  }

  @Test
  void ofEveryRuleAtOnce() {
    assertThat(problems(MappingKind.USER, """
        kind: user
        rules:
          - name: first
            assign:
              name: { copy: titel }
              vip: { expression: user.title }
          - name: first
            scope: titel pr
            assign:
              name:
                expression: |-
                  user.displayName +
                    user.titel +
                    shout(user.userName)
        """).stream().map(MappingProblem::toString)).containsExactly(
        "rules[1].name (line 7, column 11): another rule has this name",
        "rules[0].assign.name.copy (line 5, column 21): there is no attribute titel; did you mean title?",
        "rules[0].assign.vip.expression (line 6, column 26): this must give true or false, and gives a text",
        "rules[1].scope (line 8, column 12): At character 1: User has no attribute titel.",
        "rules[1].assign.name.expression (line 13, column 18): there is no user.titel; did you mean user.title?",
        "rules[1].assign.name.expression (line 14, column 13): there is no function shout");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
      user.titel == ""                                       § 4 § 14
      'user.titel == ""'                                     § 4 § 15
      "user.titel == ##"                                     § 4 § 15
      >-\\n        user.titel == ""                           § 5 § 14
      |-\\n        user.titel == ""                           § 5 § 14
      |4\\n        user.titel == ""                           § 5 § 14
      |\\n\\n\\n    user.titel == ""                          § 7 § 10
      |\\n        true &&\\n            user.titel == ""       § 6 § 18
      """)
  void showsAFlawWhereItStands(String text, int line, int column) {
    String when = text.replace("\\n", "\n").replace("##", "''");

    assertThat(problems(MappingKind.USER,
        "kind: user\nrules:\n- name: a\n  when: " + when + "\n  assign: { name: { copy: title } }\n"))
        .containsExactly(new MappingProblem(
            new Place("rules[0].when", line, column), "there is no user.titel; did you mean user.title?"));
  }

  private static List<MappingProblem> problems(MappingKind kind, String text) {
    return ShippedMappings.compile(kind, text) instanceof Flawed flawed ? flawed.problems() : List.of();
  }
}
