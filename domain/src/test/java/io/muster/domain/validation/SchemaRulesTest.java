package io.muster.domain.validation;

import static io.muster.domain.resource.Values.list;
import static io.muster.domain.resource.Values.object;
import static io.muster.domain.schema.AttributeBuilder.complex;
import static io.muster.domain.schema.AttributeBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.Mutability;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaRulesTest {

  private static final String LEASE = "urn:example:schemas:extension:2.0:Lease";
  private static final String LOAN = "urn:example:schemas:extension:2.0:Loan";

  private static final ResourceType DEVICE = new ResourceType("Device", "Device", "/Devices", "",
      Schema.of("urn:example:schemas:core:2.0:Device", "Device", "",
          text("serial").required(),
          text("asset").written(Mutability.IMMUTABLE),
          text("made").required().readOnly(),
          complex("maker", text("name").required(), text("code").written(Mutability.IMMUTABLE)),
          complex("ports", text("number").required(), text("status").required().readOnly()).many()),
      List.of(new Extension(Schema.of(LEASE, "Lease", "", text("contract").required()), true),
          new Extension(Schema.of(LOAN, "Loan", "", text("borrower").required(), text("since")), false)));

  private static final Complex LEASED = object("contract", "c");
  private static final Complex COMPLETE = object("serial", "1", LEASE, LEASED);

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of(object(LEASE, LEASED), "serial is required"),
        Arguments.of(object("serial", "1"), LEASE + " is required"),
        Arguments.of(object("serial", "1", LEASE, object()), LEASE + ":contract is required"),
        Arguments.of(COMPLETE.with(LOAN, object("since", "2020")), LOAN + ":borrower is required"),
        Arguments.of(COMPLETE.with("maker", object("code", "7")), "maker.name is required"),
        Arguments.of(COMPLETE.with("ports", list(object("number", "1"), object("x", "y"))), "ports.number is required"));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void refusesWhatIsIncompleteNamingThePath(Complex document, String sentence) {
    assertThatThrownBy(() -> SchemaRules.requireComplete(DEVICE, document))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
            .isEqualTo(Refusal.Reason.INVALID_VALUE))
        .hasMessageContaining(sentence);
  }

  static Stream<Complex> complete() {
    return Stream.of(
        COMPLETE,
        COMPLETE.with("maker", object("name", "m")),
        COMPLETE.with("ports", list(object("number", "1"))),
        COMPLETE.with(LOAN, object("borrower", "b")));
  }

  @ParameterizedTest
  @MethodSource("complete")
  void takesWhatIsComplete(Complex document) {
    assertThatCode(() -> SchemaRules.requireComplete(DEVICE, document)).doesNotThrowAnyException();
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(object("asset", "a"), object("asset", "b"), "asset cannot be changed"),
        Arguments.of(object("asset", "a"), object(), "asset cannot be changed"),
        Arguments.of(object("maker", object("code", "1")), object("maker", object("code", "2")), "maker.code cannot be changed"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void refusesToChangeWhatIsImmutable(Complex before, Complex after, String sentence) {
    assertThatThrownBy(() -> SchemaRules.requireUnchangedImmutables(DEVICE, before, after))
        .isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @MethodSource("complete")
  void letsWhatIsImmutableBeGivenLater(Complex before) {
    assertThatCode(() -> SchemaRules.requireUnchangedImmutables(DEVICE, before, before.with("asset", Value.of("a"))))
        .doesNotThrowAnyException();
  }
}
