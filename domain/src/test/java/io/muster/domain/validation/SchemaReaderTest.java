package io.muster.domain.validation;

import static io.muster.domain.resource.Values.list;
import static io.muster.domain.resource.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaReaderTest {

  private static final String CUSTOM = "urn:example:custom_fields";
  private static final ResourceType USER = CoreResourceTypes.users(CUSTOM);

  @Test
  void makesNamesCanonicalAtEveryLevel() {
    Complex sent = object("USERNAME", "ann", "Name", object("GivenName", "Ann"),
        EnterpriseUserSchema.URN.toUpperCase(java.util.Locale.ROOT), object("Department", "R&D"));

    assertThat(read(sent).assigned()).isEqualTo(object("userName", "ann", "name", object("givenName", "Ann"),
        EnterpriseUserSchema.URN, object("department", "R&D")));
  }

  @Test
  void leavesOutWhatIsReadOnlyOrNeverStored() {
    Complex sent = object("userName", "ann", "id", "mine", "meta", object("created", "x"), "password", "secret",
        "groups", list(object("value", "1")), "schemas", list("urn:x"));

    assertThat(read(sent).document()).isEqualTo(object("userName", "ann"));
  }

  @Test
  void reportsAttributesThatNoSchemaLists() {
    Reading reading = read(object("userName", "ann", "shoeSize", 44, "name", object("nick", "A"),
        EnterpriseUserSchema.URN, object("desk", "1")));

    assertThat(reading.unknown()).containsExactly("shoeSize", "name.nick", EnterpriseUserSchema.URN + ":desk");
    assertThatThrownBy(() -> Reading.requireNone(reading.unknown())).isInstanceOf(Refusal.class).hasMessageContaining("shoeSize");
  }

  @Test
  void remembersWhatTheClientUnassigned() {
    Complex sent = object("userName", "ann", "title", Value.UNASSIGNED, "nickName", "", "emails", list());

    assertThat(read(sent).document()).isEqualTo(object("userName", "ann", "title", Value.UNASSIGNED,
        "nickName", Value.UNASSIGNED, "emails", Value.UNASSIGNED));
    assertThat(read(sent).assigned()).isEqualTo(object("userName", "ann"));
  }

  @Test
  void takesCustomFieldsInBothShapes() {
    Complex plain = object(CUSTOM, object("payroll_id", "x", "year_of_birth", 1975));
    Complex folded = object(CoreResourceTypes.XURRENT_CUSTOM_FIELDS_URN, object("custom_fields",
        list(object("id", "payroll_id", "value", "x"), object("id", "year_of_birth", "value", 1975))));

    assertThat(read(folded).assigned()).isEqualTo(read(plain).assigned()).isEqualTo(plain);
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(object("userName", 5), "userName must be a string"),
        Arguments.of(object("active", "yes"), "active must be true or false"),
        Arguments.of(object("name", "Ann"), "name must be an object"),
        Arguments.of(object("emails", object("value", "a@b")), "emails must be an array"),
        Arguments.of(object("emails", list("a@b")), "emails[0] must be an object"),
        Arguments.of(object("emails", list(object("value", true))), "emails[0].value must be a string, not a boolean"),
        Arguments.of(object("x509Certificates", list(object("value", "*")))," must be base64 data"),
        Arguments.of(object("emails", list(object("value", "a", "primary", true), object("value", "b", "primary", true))),
            "emails has more than one primary value"),
        Arguments.of(object("title", "a", "TITLE", "b"), "title is given twice"),
        Arguments.of(object(EnterpriseUserSchema.URN, "x"), "must be an object"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void refusesWhatDoesNotFitNamingThePath(Complex sent, String sentence) {
    assertThatThrownBy(() -> read(sent))
        .isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID_VALUE))
        .hasMessageContaining(sentence);
  }

  @Test
  void namesEveryViolationAtOnce() {
    assertThatThrownBy(() -> read(object("userName", 5, "active", "yes")))
        .hasMessageContaining("userName").hasMessageContaining("active");
  }

  @Test
  void neverRepeatsAValueInARefusal() {
    assertThatThrownBy(() -> read(object("active", "top-secret"))).hasMessageNotContaining("top-secret");
  }

  @Test
  void refusesAMemberWithoutAValue() {
    Complex sent = object("displayName", "g", "members", list(object("display", "x", "type", "User")));

    assertThatThrownBy(() -> SchemaReader.read(CoreResourceTypes.GROUPS, sent)).hasMessage("members.value is required.");
  }

  @Test
  void readsTheValueOfOnePath() {
    AttributePath emails = AttributePath.resolve(USER, "emails").orElseThrow();

    assertThat(SchemaReader.read(USER, emails, list(object("VALUE", "a@b", "type", ""))))
        .isEqualTo(list(object("value", "a@b")));
    assertThat(SchemaReader.readElement(USER, emails, object("VALUE", "a@b"))).isEqualTo(object("value", "a@b"));
  }

  private static Reading read(Complex sent) {
    return SchemaReader.read(USER, sent);
  }
}
