package io.muster.adapters.expression.cel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadPathsTest {

  private static final String ENTERPRISE = Sample.ENTERPRISE;
  private static final String CUSTOM = Sample.CUSTOM_FIELDS;

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", quoteCharacter = '`', emptyValue = "", textBlock = """
      1                                              => ``
      user.userName                                  => userName
      lower(user.userName) + user.userName           => userName
      user.name.givenName + user.name.familyName     => name.familyName name.givenName
      has(user.title) ? user.title : user.nickName   => nickName title
      user.emails                                    => emails
      primary(user.emails)                           => emails
      user.emails[0].value                           => emails.value
      user.emails.size()                             => emails
      user.emails.map(e, e.value)                    => emails.value
      user.emails.filter(e, e.primary).map(e, e.value) => emails emails.primary
      user.emails.exists(e, user.addresses.exists(a, a.type == e.type)) => addresses.type emails.type
      user.emails.map(e, e)                          => emails
      user.emails.map(e, 1)                          => emails
      user.emails.map(user, user.value)              => emails.value
      user.emails.map(e, {"email": lower(e.value)})  => emails.value
      [user.title].map(t, t)                         => title
      enterprise.organization                        => E:organization
      enterprise.manager.value                       => E:manager.value
      blank(enterprise)                              => E
      custom_fields.payroll_id                       => C:payroll_id
      custom_fields["payroll_id"]                    => C:payroll_id
      custom_fields.desk.floor                       => C:desk.floor
      custom_fields[user.title]                      => C title
      custom_fields                                  => C
      inGroup("x") || is_new                         => groups
      groups.exists(g, g.display == "x")             => groups
      current.name + account.name + result.name      => ``
      user.id                                        => id
      .user.title                                    => title
      is_new && returning                            => ``
      """)
  void findsThePathsAsClientsWriteThem(String source, String paths) {
    String read = String.join(" ", Expressions.compiled(source).reads().stream()
        .map(path -> path.replace(CUSTOM, "C").replace(ENTERPRISE, "E"))
        .sorted()
        .toList());
    assertThat(read).isEqualTo(paths);
  }
}
