package io.muster.adapters.expression.cel;

import static io.muster.adapters.expression.cel.Expressions.flaws;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionCompiler.Flaw;
import io.muster.domain.mapping.ResultType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlawsTest {

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
      user.emials                        => 6  => there is no user.emials; did you mean user.emails?
      user.emails.map(e, e.vlaue)        => 22 => there is no e.vlaue; did you mean e.value?
      user.emails.map(e, user.addresses.map(a, a.localty)) => 44 => there is no a.localty; did you mean a.locality?
      user.emails[0].valeu               => 16 => an entry of emails has no valeu; did you mean value?
      userName                           => 1  => there is no userName; did you mean user.userName?
      usr.userName                       => 1  => there is no usr; did you mean user?
      user.groups                        => 6  => there is no user.groups; did you mean groups?
      user.password                      => 6  => there is no user.password
      user.name.firstName                => 11 => there is no user.name.firstName; there is familyName, formatted, givenName, honorificPrefix, honorificSuffix, middleName
      enterprise.organisation            => 12 => there is no enterprise.organisation; did you mean enterprise.organization?
      current.jobtitle                   => 9  => there is no current.jobtitle; did you mean current.job_title?
      groups.map(g, g.name)              => 17 => there is no g.name; there is direct, display, id, organization, site
      organization("a").name             => 19 => an organization has no name; there is id
      user.userName.foo                  => 15 => user.userName is a text, and has no foo
      user.emails.value                  => 13 => user.emails is a list of emails: say which entry, as in first(…).value, or go through all, as in ….map(e, e.value)
      lowre(user.userName)               => 1  => there is no function lowre; did you mean lower?
      user.userName.contians("a")        => 1  => there is no function contians; did you mean contains?
      user.userName.lower()              => 1  => lower is written before its value: lower(text)
      contains(user.userName, "a")       => 1  => contains is written after a dot, as in user.userName.contains(…)
      user.emails.map(1, 2)              => 17 => the entries need a plain name here, like e in user.emails.map(e, e.value)
      user.emails.map(e)                 => 1  => map is written list.map(e, …), where e stands for each entry in turn
      has(user)                          => 4  => has needs the name of one value, as in has(user.title)
      lower(user.emails)                 => 7  => lower needs a text, and got a list of emails
      lower(user.name)                   => 7  => lower needs a text, and got an object (name)
      lower(true)                        => 7  => lower needs a text, and got true or false
      lower(1, 2)                        => 1  => lower does not take 2 values: lower(text)
      ofType(user.emails)                => 1  => ofType does not take 1 value: ofType(list, type)
      primary(groups)                    => 9  => primary needs a list of other entries, and got a list of groups
      join(user.emails, ",")             => 6  => join needs a list of texts, and got a list of emails
      substring(user.title, "1")         => 23 => substring needs a number, and got a text
      firstNonBlank(user.title, 1)       => 1  => firstNonBlank needs values of one type, and got a text and a number
      size(1)                            => 1  => size does not take a number
      user.userName + 1                  => 1  => + cannot join a text and a number; write string(…) to make a text of it
      user.emails + user.addresses       => 1  => + does not take a list of emails and a list of addresses
      1 - "a"                            => 1  => - does not take a number and a text
      user.title > 1                     => 1  => > does not take a text and a number
      user.userName == 1                 => 1  => a text and a number cannot be compared
      organization("a") == site("a")     => 1  => an organization and a site cannot be compared
      user.title != null                 => 1  => user.title is never null; ask blank(…) or has(…) instead
      null == user.name                  => 1  => user.name is never null; ask blank(…) or has(…) instead
      !1                                 => 1  => ! needs true or false, and got a number
      "a" && true                        => 1  => && needs true or false on both sides, and got a text
      true || 1                          => 1  => || needs true or false on both sides, and got a number
      1 ? 1 : 2                          => 1  => the condition must give true or false, and gives a number
      true ? 1 : "a"                     => 1  => both results of ? : must be of one type, and are a number and a text
      user.emails.exists(e, e.value)     => 19 => the condition must give true or false, and gives a text
      user.emails.filter(e, e.value)     => 19 => the condition must give true or false, and gives a text
      user.emails["a"]                   => 1  => an entry of a list is read by its position, as in […][0], and not by a text
      user.title["a"]                    => 1  => a text cannot be read with […]
      1 in 2                             => 1  => in looks for a number, and not in a number
      lookup("cuontries", "x")           => 1  => there is no table cuontries; did you mean countries?
      lookup(user.title, "x")            => 1  => the table that lookup reads must be written out, as in lookup("countries", …)
      user.title.matches(user.title)     => 1  => the pattern that matches looks for must be written out, as in matches("^[a-z]+$")
      user.title.matches("(")            => 20 => the pattern cannot be read: missing closing )
      {1: 2}                             => 1  => the names in an object must be texts, as in {"label": user.title}
      User{title: "x"}                   => 5  => an object is written as {"name": value}
      google.protobuf.Timestamp{}        => 26 => an object is written as {"name": value}
      string                             => 1  => a type is no value
      type(1)                            => 1  => there is no function type
      1 +                                => 4  => the expression ends too early
      user.                              => 6  => the expression ends too early
      (1                                 => 3  => here ')' is missing
      a b                                => 3  => this is not expected here: b
      'it''s'                            => 5  => this is not expected here: 's'
      "abc                               => 1  => the text that begins here does not end, or holds a character that must be written with \\
      if(1)                              => 1  => if is a word of the language itself
      99999999999999999999               => 1  => the number is too large
      `   `                              => 1  => there is no expression
      """)
  void saysWhatIsWrongAndWhatWasMeant(String source, int column, String message) {
    assertThat(flaws(source)).first().isEqualTo(new Flaw(1, column, message));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
      TEXT         => 1              => a text, and gives a number; write string(…) to make a text of it
      TEXT         => timestamp("x") => a text, and gives a time; write string(…) to make a text of it
      TEXT         => person("x")    => a text, and gives a person; write ….id for its id
      TEXT         => user.emails    => a text, and gives a list of emails
      FLAG         => user.title     => true or false, and gives a text
      ORGANIZATION => site("x")      => an organization, and gives a site
      ORGANIZATION => user.title     => an organization, and gives a text; write organization(…) to find it by name
      SITE         => first(groups).organization => a site, and gives an organization
      SITE         => user.title     => a site, and gives a text; write site(…) to find it by name
      PERSON       => user.title     => a person, and gives a text; write person(…) to find them by their SCIM user
      ENTRIES      => ["a"]          => a list of objects, and gives a list of texts
      ENTRIES      => {"a": 1}       => a list of objects, and gives an object
      OBJECT       => user.emails    => an object, and gives a list of emails
      OBJECT       => site("x")      => an object, and gives a site
      """)
  void refusesAResultThatDoesNotFit(ResultType wanted, String source, String message) {
    assertThat(flaws(Expressions.USER, source, wanted))
        .containsExactly(new Flaw(1, 1, "this must give " + message));
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
      TEXT         => user.title
      TEXT         => custom_fields.anything
      FLAG         => inGroup("x") || custom_fields.anything == true
      FLAG         => custom_fields.anything
      ORGANIZATION => true ? organization("x") : account.default_organization
      ORGANIZATION => false ? current.organization : null
      SITE         => first(groups).site
      PERSON       => person(enterprise.manager.value)
      ENTRIES      => user.emails.map(e, {"email": e.value})
      ENTRIES      => user.emails
      ENTRIES      => []
      ENTRIES      => custom_fields.anything
      OBJECT       => {"a": user.title, "b": 1}
      OBJECT       => custom_fields
      OBJECT       => user.name
      ANY          => 1.5
      """)
  void takesAResultThatFits(ResultType wanted, String source) {
    assertThat(flaws(Expressions.USER, source, wanted)).isEmpty();
  }

  @Test
  void countsLinesAndTellsEveryFlaw() {
    assertThat(flaws("user.emials.size() > 0\n  ? user.tilte\n  : lower(user.\n    naem)")).containsExactly(
        new Flaw(1, 6, "there is no user.emials; did you mean user.emails?"),
        new Flaw(2, 10, "there is no user.tilte; did you mean user.title?"),
        new Flaw(4, 5, "there is no user.naem; did you mean user.name?"));
  }

  @Test
  void speaksOfWhatAGroupMappingHas() {
    ExpressionCompiler compiler =
        new CelExpressionEngine(Expressions.LIMITS, () -> 0).compilerFor(Sample.groupVocabulary());
    assertThat(flaws(compiler, "group.displayName + current.name", ResultType.TEXT)).isEmpty();
    assertThat(flaws(compiler, "displayName", ResultType.TEXT))
        .containsExactly(new Flaw(1, 1, "there is no displayName; did you mean group.displayName?"));
    assertThat(flaws(compiler, "user.userName", ResultType.TEXT)).isNotEmpty();
    assertThat(flaws(compiler, "inGroup(\"x\")", ResultType.FLAG)).isNotEmpty();
    assertThat(flaws(compiler, "group.members", ResultType.ANY)).isNotEmpty();
  }

  static Stream<String> takenNames() {
    return Stream.of("user", "custom_fields", "security_badge", "groups", "lower", "size", "contains", "map", "has", "int",
        "if", "true", "in", "list", "matches", "mail", "", "1st", "two words", "a.b", "é", "@result");
  }

  @ParameterizedTest
  @MethodSource("takenNames")
  void keepsNamesThatMeanSomething(String name) {
    ExpressionCompiler compiler = Expressions.USER.with("mail", Expressions.compiled("primary(user.emails)"));
    assertThat(compiler.isFree(name)).isFalse();
  }

  @Test
  void leavesOtherNamesFree() {
    assertThat(List.of("mail", "emails", "Person2", "_x")).allMatch(Expressions.USER::isFree);
  }
}
