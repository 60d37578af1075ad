package io.muster.adapters.scim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.filter.FilterLimits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterRepairsTest {

  private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private final Tolerant tolerant = new Tolerant();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "userName eq x                              | userName eq ^x^                              | unquoted_value",
    "userName eq a@example.com and active eq true | userName eq ^a@example.com^ and active eq true | unquoted_value",
    "(userName eq x)                            | (userName eq ^x^)                            | unquoted_value",
    "userName eq DOMAIN\\x                    | userName eq ^DOMAIN\\\\x^                | unquoted_value",
    "userName eq O'Malley                       | userName eq ^O'Malley^                       | unquoted_value",
    "userName eq 42 or userName eq true         | userName eq ^42^ or userName eq ^true^       | unquoted_value",
    "emails eq x                                | emails eq ^x^                                | unquoted_value",
    "emails[type eq work and value co x]        | emails[type eq ^work^ and value co ^x^]      | unquoted_value",
    "emails[emails.type eq work]                | emails[emails.type eq ^work^]                | unquoted_value",
    "meta.created ge 2026-01-31T12:00:00Z       | meta.created ge ^2026-01-31T12:00:00Z^       | unquoted_value",
    "urn:example:custom_fields:grade eq x       | urn:example:custom_fields:grade eq ^x^       | unquoted_value",
    "userName eq 'x'                            | userName eq ^x^                              | single_quotes",
    "displayName eq 'Ann (and) Bo [x]' and userName eq '' | displayName eq ^Ann (and) Bo [x]^ and userName eq ^^ "
        + "| single_quotes",
    "not (userName eq 'x')                      | not (userName eq ^x^)                        | single_quotes",
    "emails[type eq 'work']                     | emails[type eq ^work^]                       | single_quotes",
    "active eq ^True^                           | active eq true                               | boolean_text",
    "active eq 'False'                          | active eq false                   | single_quotes boolean_text",
    "roles[primary eq ^TRUE^ and value eq ^x^]  | roles[primary eq true and value eq ^x^]      | boolean_text",
    "emails[type eq ^work^].value eq ^x^        | emails[type eq ^work^ and value eq ^x^] | sub_attribute_after_filter",
    "Emails[type eq ^work^].VALUE pr            | Emails[type eq ^work^ and VALUE pr]     | sub_attribute_after_filter",
    "emails[type eq ^work^ or type eq ^home^].value sw ^x^ "
        + "| emails[(type eq ^work^ or type eq ^home^) and value sw ^x^] | sub_attribute_after_filter",
    "emails[type eq ^a^].value eq ^x^ or emails[type eq ^b^].value eq ^y^ "
        + "| emails[type eq ^a^ and value eq ^x^] or emails[type eq ^b^ and value eq ^y^] | sub_attribute_after_filter",
    "emails[type eq work].value eq x            | emails[type eq ^work^ and value eq ^x^] "
        + "| sub_attribute_after_filter unquoted_value",
    "emails[type eq ^work^].primary eq ^True^   | emails[type eq ^work^ and primary eq true] "
        + "| sub_attribute_after_filter boolean_text",
    "manager eq ^m^                             | ENT:manager eq ^m^                           | unqualified_name",
    "id eq ^x^ and manager.value eq ^m^         | id eq ^x^ and ENT:manager.value eq ^m^       | unqualified_name",
    "Department pr                              | ENT:Department pr                            | unqualified_name",
    "department eq x                            | ENT:department eq ^x^          | unqualified_name unquoted_value",
  })
  void repairsWhatCannotBeRead(String sent, String repaired, String names) {
    assertThat(filter(sent)).isEqualTo(repaired.replace("^", "\"").replace("ENT", ENTERPRISE));
    assertThat(tolerant.names()).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "userName eq ^x^",
    "userName Eq ^'x'^ and active eq TRUE",
    "title eq null",
    "title pr and nickName eq ^True^",
    "ENT:manager eq ^m^",
    "userName co ^] . value eq ^",
  })
  void leavesAloneWhatIsLawful(String sent) {
    assertThat(filter(sent)).isEqualTo(sent.replace("^", "\"").replace("ENT", ENTERPRISE));
    assertThat(tolerant.names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "userName eq Ann Berg",
    "userName eq 'O'Malley'",
    "userName eq 'a\\'b'",
    "userName eq 'x",
    "userName eq x'",
    "userName eq ^x",
    "userName eq",
    "userName eq ^x^ and",
    "userName zz x",
    "noSuchThing eq x",
    "noSuchThing eq ^x^",
    "active eq ^yes^",
    "active eq x",
    "title co null",
    "emails[type eq ^work^].value ne ^x^",
    "emails[type eq ^work^].noSuchThing eq ^x^",
    "emails[type eq ^work^] .value eq ^x^",
    "noSuchThing[type eq ^work^].value eq ^x^",
    "emails[type eq ^work^].value",
    "].value eq ^x^",
    "and eq or",
    "' ' '",
  })
  void leavesToTheHandlerWhatCouldMeanAnything(String sent) {
    assertThat(filter(sent)).isEqualTo(sent.replace("^", "\""));
    assertThat(tolerant.names()).isEmpty();
  }

  @Test
  void readsNamesOfEveryTypeThatIsSearched() {
    assertThat(tolerant.dialect().filter(List.of(Tolerant.GROUP, Tolerant.USER), "displayName eq x or userName eq y"))
        .isEqualTo("displayName eq \"x\" or userName eq \"y\"");
  }

  @Test
  void neverRepairsWhatIsTooLong() {
    Tolerant narrow = new Tolerant(new FilterLimits(10, 5, 5));
    assertThat(narrow.dialect().filter(List.of(Tolerant.USER), "userName eq x")).isEqualTo("userName eq x");
  }

  private String filter(String sent) {
    return tolerant.dialect()
        .filter(List.of(Tolerant.USER), sent.replace("^", "\"").replace("ENT", ENTERPRISE));
  }
}
