package io.muster.adapters.expression.cel;

import static io.muster.adapters.expression.cel.Expressions.evaluated;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      primary(user.emails)                                  | "ada@work.example" | ""
      primary(user.addresses).locality                      | "Oxford"           | ""
      primary(user.phoneNumbers)                            | ""                 | ""
      first(user.emails).value                              | "ada@home.example" | ""
      first(user.emails.map(e, e.value))                    | "ada@home.example" | ""
      first(user.addresses)                                 | {type: "home", locality: "London"} | {}
      first(custom_fields.tags)                             | "a"                | null
      first(security_badge.doors)                           | "N"                | ""
      first(groups).display                                 | "VIP users"        | "VIP users"
      ofType(user.emails, "work")                           | "ada@work.example" | ""
      ofType(user.emails, "HOME")                           | "ada@home.example" | ""
      ofType(user.emails, "other")                          | ""                 | ""
      ofType(user.addresses, "work").locality               | "Oxford"           | ""
      ofType(user.phoneNumbers, "mobile")                   | "+44 20 1234"      | ""
      isEmail(user.userName)                                | true               | false
      isEmail(user.title)                                   | false              | false
      isEmail(custom_fields.email)                          | false              | false
      blank(user.title)                                     | false              | true
      blank(user.emails)                                    | false              | true
      blank(user.name)                                      | false              | true
      blank(enterprise)                                     | false              | true
      blank(custom_fields)                                  | false              | true
      blank(custom_fields.payroll_id)                       | false              | true
      blank(custom_fields.nothing)                          | true               | true
      blank(custom_fields.tags)                             | false              | true
      blank(custom_fields.desk)                             | false              | true
      blank(organization(enterprise.organization))          | false              | true
      blank("  ")                                           | true               | true
      blank(1)                                              | false              | false
      blank(false)                                          | false              | false
      blank(null)                                           | true               | true
      blank([])                                             | true               | true
      blank({})                                             | true               | true
      blank({"a": 1})                                       | false              | false
      firstNonBlank(user.nickName, user.title)              | "Countess"         | ""
      firstNonBlank(user.nickName, user.title, "none")      | "Countess"         | "none"
      firstNonBlank("", "", "", "", "", "", "", user.title) | "Countess"         | ""
      firstNonBlank(custom_fields.x, user.title)            | "Countess"         | ""
      firstNonBlank([user.nickName, user.displayName])      | "Ada Lovelace"     | ""
      firstNonBlank(user.emails.map(e, e.value))            | "ada@home.example" | ""
      firstNonBlank(organization("none"), organization(enterprise.organization)).id != "" | true | false
      inGroup("vip USERS")                                  | true               | true
      inGroup("Vip")                                        | false              | false
      inGroup("")                                           | false              | false
      inGroup("00000000-0000-0004-0000-000000000001")       | true               | true
      lookup("countries", "nl")                             | "Netherlands"      | "Netherlands"
      lookup("countries", "DE ")                            | "Germany"          | "Germany"
      lookup("countries", user.title)                       | ""                 | ""
      lookup("countries", user.title, "Elsewhere")          | "Elsewhere"        | "Elsewhere"
      lookup("sites", "ams", user.title)                    | "Amsterdam"        | "Amsterdam"
      lower(user.userName)                                  | "ada@example.com"  | ""
      lower(custom_fields.payroll_id)                       | "p-7"              | ""
      lower(custom_fields.nothing)                          | ""                 | ""
      lower(custom_fields.year_of_birth)                    | "1815"             | ""
      upper(user.displayName)                               | "ADA LOVELACE"     | ""
      title_case("ada KING-lovelace o'neil's")              | "Ada King-Lovelace O'Neil's" | "Ada King-Lovelace O'Neil's"
      title_case(user.title)                                | "Countess"         | ""
      slug("Zoë & Søn B.V.")                                | "zoe-son-b-v"      | "zoe-son-b-v"
      slug(user.displayName)                                | "ada-lovelace"     | ""
      slug("!!!")                                           | ""                 | ""
      split("a/b//c", "/")                                  | ["a", "b", "", "c"] | ["a", "b", "", "c"]
      split(user.displayName, " ")                          | ["Ada", "Lovelace"] | []
      split("ab", "")                                       | ["ab"]             | ["ab"]
      join([user.name.givenName, user.name.familyName], " ") | "Ada Lovelace"    | ""
      join(["a", "", " ", "b"], ", ")                       | "a, b"             | "a, b"
      join(user.emails.map(e, e.value), ";")                | "ada@home.example;ada@work.example" | ""
      join(custom_fields.tags, "-")                         | "a-b"              | ""
      trim("  x ")                                          | "x"                | "x"
      trim(custom_fields.desk.code)                         | "D3"               | ""
      replace("a-b-c", "-", "")                             | "abc"              | "abc"
      replace("aaa", "aa", "b")                             | "ba"               | "ba"
      replace("abc", "", "x")                               | "abc"              | "abc"
      replace(user.title, "ess", "")                        | "Count"            | ""
      substring("Amsterdam", 0, 3)                          | "Ams"              | "Ams"
      substring("Amsterdam", 5)                             | "rdam"             | "rdam"
      substring("Amsterdam", -3, 99)                        | "Amsterdam"        | "Amsterdam"
      substring("Amsterdam", 4, 2)                          | ""                 | ""
      substring("Amsterdam", 99)                            | ""                 | ""
      substring(user.title, 0, 5)                           | "Count"            | ""
      distinct(["a@x.org", "A@X.org", "", "b"])             | ["a@x.org", "b"]   | ["a@x.org", "b"]
      distinct(user.emails.map(e, e.type))                  | ["home", "Work"]   | []
      digits("+31 (20) 1-٣")                                | "312013"           | "312013"
      digits(user.title)                                    | ""                 | ""
      user.displayName.matches("^Ada .*ce$")                | true               | false
      matches(user.displayName, "love")                     | false              | false
      user.displayName.matches("(?i)love")                  | true               | false
      """)
  void givesWhatItSays(String source, String ofAda, String ofNobody) {
    assertThat(evaluated(source, Sample.ada())).as("of Ada").isEqualTo(ofAda);
    assertThat(evaluated(source, Sample.nobody())).as("of a user of whom nothing is known").isEqualTo(ofNobody);
  }
}
