package io.muster.adapters.expression.cel;

import static io.muster.adapters.expression.cel.Expressions.compiled;
import static io.muster.adapters.expression.cel.Expressions.evaluated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.muster.domain.mapping.ExpressionCompiler;
import io.muster.domain.mapping.ExpressionFailure;
import io.muster.domain.mapping.Program;
import io.muster.domain.mapping.ResultType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NullSafetyTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      user.id                         | "7f1b"             | ""
      user.externalId                 | "x-1"              | ""
      user.userName                   | "Ada@Example.com"  | ""
      user.active                     | true               | false
      user.profileUrl                 | ""                 | ""
      user.name.givenName             | "Ada"              | ""
      user.name                       | {givenName: "Ada", familyName: "Lovelace"} | {}
      user.photos                     | []                 | []
      user.emails.size()              | 2                  | 0
      user.emails.map(e, e.primary)   | [false, true]      | []
      user.emails[1].display          | ""                 | failure
      user.x509Certificates.map(c, c.value) | []           | []
      enterprise.organization         | "Sales"            | ""
      enterprise.manager.value        | "grace"            | ""
      enterprise.manager.displayName  | ""                 | ""
      security_badge.level + 1        | 5                  | 1
      security_badge.weight           | 1.5                | 0
      security_badge.doors            | ["N", "S"]         | []
      custom_fields.payroll_id        | "P-7"              | null
      custom_fields.PAYROLL_ID        | "P-7"              | null
      custom_fields["payroll_id"]     | "P-7"              | null
      custom_fields.year_of_birth     | 1815               | null
      custom_fields.year_of_birth + 1 | 1816               | failure
      custom_fields.ratio             | 0.5                | null
      custom_fields.remote            | true               | null
      custom_fields.nothing           | null               | null
      custom_fields.nothing == null   | true               | true
      custom_fields.payroll_id == null | false             | true
      custom_fields.a.b.c             | null               | null
      custom_fields.a.b.c == null     | true               | true
      custom_fields.desk.floor        | 3                  | null
      custom_fields.desk.code         | "D3"               | null
      custom_fields.tags              | ["a", "b"]         | null
      "a" in custom_fields            | false              | false
      "ratio" in custom_fields        | true               | false
      custom_fields.map(k, k).size()  | 7                  | 0
      custom_fields == custom_fields  | true               | true
      has(user.title)                 | true               | false
      has(user.nickName)              | false              | false
      has(user.name.givenName)        | true               | false
      has(user.name)                  | true               | false
      has(user.emails)                | true               | false
      has(user.active)                | true               | false
      has(enterprise.manager)         | true               | false
      has(custom_fields.payroll_id)   | true               | false
      has(custom_fields.nothing)      | false              | false
      has(custom_fields.a.b)          | false              | false
      has(organization(enterprise.organization).id) | true | false
      organization(enterprise.organization) | "00000000-0000-0001-0000-000000000001" | null
      organization("none")            | null               | null
      organization("none").id         | ""                 | ""
      site(enterprise.site).id        | "00000000-0000-0002-0000-000000000001" | ""
      person(enterprise.manager.value).disabled | true     | false
      person(enterprise.manager.value) | "00000000-0000-0003-0000-000000000001" | null
      account.name                    | "acme"             | "acme"
      account.default_organization    | "00000000-0000-0001-0000-000000000002" | "00000000-0000-0001-0000-000000000002"
      groups.map(g, g.display)        | ["VIP users", "Sales"] | ["VIP users", "Sales"]
      groups.map(g, g.direct)         | [true, false]      | [true, false]
      groups.filter(g, has(g.site.id)).map(g, g.display) | ["Sales"]      | ["Sales"]
      groups.map(g, g.site.id)[1]     | "00000000-0000-0002-0000-000000000001" | "00000000-0000-0002-0000-000000000001"
      first(groups).organization      | null               | null
      is_new                          | false              | false
      returning                       | false              | false
      current.name                    | ""                 | ""
      current.emails                  | []                 | []
      current.custom_fields.x         | null               | null
      result.organization             | null               | null
      """)
  void readsWhatIsAbsentAsEmpty(String source, String ofAda, String ofNobody) {
    assertThat(evaluatedOrFailed(source, Sample.ada())).as("of Ada").isEqualTo(ofAda);
    assertThat(evaluatedOrFailed(source, Sample.nobody())).as("of nobody").isEqualTo(ofNobody);
  }

  /** Every way in which a client can say nothing (RFC 7643 §2.5), for every attribute there is. */
  static Stream<Value> nothings() {
    return Stream.of(Value.UNASSIGNED, Value.of(""), Value.of("  "), Value.Many.NONE, Complex.EMPTY);
  }

  @ParameterizedTest
  @MethodSource("nothings")
  void findsNothingInWhatSaysNothing(Value nothing) {
    StructShape user = (StructShape) ((CelProgram) compiled("user")).environment().variables().get("user").shape();
    user.fields().forEach((name, shape) -> {
      Sample sample = new Sample(new Complex(Map.of(name, nothing)));
      assertThat(evaluated("blank(user." + name + ")", sample)).as(name)
          .isEqualTo(String.valueOf(shape != PlainShape.FLAG));
      assertThat(evaluated("has(user." + name + ")", sample)).as(name).isEqualTo("false");
    });
  }

  @Test
  void readsTheRecordUnderItsOwnNames() {
    Sample sample = Sample.ada();
    sample.current = Sample.object("name", "Ada", "vip", true, "organization", Sample.SALES.toString(),
        "contacts", Sample.list(Sample.object("label", "work", "telephone", "1", "integration", true)));
    sample.result = Sample.object("name", "Lady Ada");
    sample.isNew = true;
    sample.returning = true;
    assertThat(evaluated("current.name + result.name", sample)).isEqualTo("\"AdaLady Ada\"");
    assertThat(evaluated("current.vip && is_new && returning", sample)).isEqualTo("true");
    assertThat(evaluated("current.organization == organization(\"sales\")", sample)).isEqualTo("true");
    assertThat(evaluated("current.contacts.map(c, c.telephone)", sample)).isEqualTo("[\"1\"]");
    assertThat(evaluated("current.emails == result.emails", sample)).isEqualTo("true");
  }

  @Test
  void tellsWhatItAskedTheAccount() {
    Sample sample = Sample.ada();
    evaluated("[organization(\"Sales\").id, site(\"x\").id, person(\"grace\").id, lookup(\"countries\", \"nl\"), "
        + "string(inGroup(\"vip users\"))]", sample);
    assertThat(sample.notes).containsExactly(
        "organization(\"Sales\") -> " + Sample.SALES,
        "site(\"x\") -> null",
        "person(\"grace\") -> " + Sample.GRACE,
        "lookup(\"countries\", \"nl\") -> Netherlands",
        "inGroup(\"vip users\") -> VIP users");
  }

  @Test
  void asksTheAccountOnlyForWhatIsReached() {
    Sample sample = Sample.ada();
    evaluated("true || inGroup(\"x\")", sample);
    assertThat(sample.notes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
      custom_fields.year_of_birth => TEXT    => "1815"
      custom_fields.remote        => TEXT    => "true"
      custom_fields.x             => TEXT    => null
      custom_fields.tags          => TEXT    => failure
      custom_fields.remote        => FLAG    => true
      custom_fields.payroll_id    => FLAG    => failure
      custom_fields.payroll_id    => ORGANIZATION => failure
      custom_fields.x             => SITE    => null
      custom_fields.tags          => ENTRIES => failure
      custom_fields.desk          => OBJECT  => {floor: 3, code: " D3 "}
      custom_fields.tags          => OBJECT  => failure
      [{"a": 1}, custom_fields.x] => ENTRIES => failure
      """)
  void checksATypeThatIsKnownOnlyNow(String source, ResultType wanted, String expected) {
    Program program = compiled(Expressions.USER, source, wanted);
    assertThat(evaluatedOrFailed(program, Sample.ada())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
      1 / (user.emails.size() - 2)                => a number is divided by zero
      9223372036854775807 + user.emails.size()    => a number becomes too large
      user.emails[9]                              => a list has no entry at that position
      user.emails[99999999999]                    => a list has no entry at that position
      int(user.userName)                          => a text does not have the form that is needed
      timestamp(user.userName) == timestamp("2020-01-01T00:00:00Z") => a text does not have the form that is needed
      custom_fields.payroll_id + 1 == 2           => a value is of a type that an operator or a function does not take
      custom_fields.payroll_id.x                  => a value has no part of that name
      {user.userName: 1, user.userName: 2}        => an object has a name twice
      lower(custom_fields.tags)                   => lower needs a text, and got something else
      size(custom_fields.remote)                  => a value is of a type that an operator or a function does not take
      1.0 / 0.0                                   => its result is a number without end
      """)
  void failsWithoutNamingAValue(String source, String reason) {
    Program program = compiled(source);
    assertThatExceptionOfType(ExpressionFailure.class)
        .isThrownBy(() -> program.evaluate(Sample.ada()))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
  }

  @Test
  void readsAValueOfAnotherTypeThanTheSchemaHas() {
    Sample sample = new Sample(Sample.object("userName", 7, "displayName", true, "title", Sample.list("x"),
        "active", "yes", "emails", "x", "name", "y", "nickName", new BigDecimal("1e999999999"),
        Sample.BADGE, Sample.object("level", new BigDecimal("1e400"), "weight", "heavy")));
    assertThat(evaluated("[user.userName, user.displayName, user.title, user.nickName]", sample))
        .isEqualTo("[\"7\", \"true\", \"\", \"1E+999999999\"]");
    assertThat(evaluated("[user.active, user.emails == [], blank(user.name)]", sample))
        .isEqualTo("[false, true, true]");
    assertThat(evaluated("security_badge.level", sample)).isEqualTo("9223372036854775807");
    assertThat(evaluated("security_badge.weight", sample)).isEqualTo("0");
  }

  @Test
  void seesIntermediateValuesWithTheirTypes() {
    Program mails = compiled("user.emails.filter(e, e.type == \"home\")");
    ExpressionCompiler compiler = Expressions.USER.with("mails", mails);
    Program mail = compiled(compiler, "first(mails).value", ResultType.TEXT);
    ExpressionCompiler more = compiler.with("mail", mail);
    Program program = compiled(more, "lower(mail) + string(mails.size()) + user.title", ResultType.TEXT);
    Sample sample = Sample.ada();
    sample.intermediates.put("mails", mails.evaluate(sample));
    sample.intermediates.put("mail", mail.evaluate(sample));
    assertThat(Expressions.written(program.evaluate(sample).value())).isEqualTo("\"ada@home.example1Countess\"");
    assertThat(program.uses()).containsExactlyInAnyOrder("mail", "mails");
    assertThat(program.reads()).containsExactly("title");
    assertThat(Expressions.flaws(more, "mail.x", ResultType.ANY)).hasSize(1);
    assertThat(Expressions.flaws(Expressions.USER, "mail", ResultType.ANY)).hasSize(1);
  }

  @Test
  void evaluatesInManyThreadsAtOnce() {
    Program program = compiled("join(user.emails.map(e, lower(e.value)), user.id)");
    List<String> results = Stream.iterate(0, at -> at + 1).limit(2_000).parallel()
        .map(at -> {
          Sample sample = Sample.ada();
          sample.document = sample.document.with("id", Value.of("-" + at + "-"));
          return Expressions.written(program.evaluate(sample).value()).equals(
              "\"ada@home.example-" + at + "-ada@work.example\"") ? "" : "mixed up";
        })
        .distinct()
        .toList();
    assertThat(results).containsExactly("");
  }

  private static String evaluatedOrFailed(String source, Sample sample) {
    return evaluatedOrFailed(compiled(source), sample);
  }

  private static String evaluatedOrFailed(Program program, Sample sample) {
    try {
      return Expressions.written(program.evaluate(sample).value());
    } catch (ExpressionFailure failure) {
      return "failure";
    }
  }
}
