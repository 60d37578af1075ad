package io.muster.domain.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.filter.SampleTypes;
import io.muster.domain.resource.Json;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import java.util.Arrays;
import java.util.List;

/** Patches in tests, written as JSON with single quotes for double ones. */
final class Patching {

  private final ResourceType type;

  private Patching(ResourceType type) {
    this.type = type;
  }

  static Patching gadgets() {
    return new Patching(SampleTypes.GADGET);
  }

  static Patching of(ResourceType type) {
    return new Patching(type);
  }

  static Value json(String text) {
    return Json.parse(text.replace('\'', '"'));
  }

  static Complex document(String text) {
    return (Complex) json(text);
  }

  static RawOperation operation(String text) {
    Complex operation = document(text);
    return new RawOperation(operation.text("op"), operation.text("path"), operation.get("value"));
  }

  Patched apply(String before, String... operations) {
    List<RawOperation> raw = Arrays.stream(operations).map(Patching::operation).toList();
    return Patch.of(type, raw, FilterLimits.DEFAULT).applyTo(type, document(before));
  }

  void assertResult(String before, String operation, String after) {
    Complex result = apply(before, operation).document();
    assertThat(result).as(operation).isEqualTo(document(after));
  }

  void assertUnchanged(String before, String operation) {
    assertResult(before, operation, before);
  }

  void assertRefused(String before, String operation, Refusal.Reason reason, String detail) {
    assertThatThrownBy(() -> apply(before, operation))
        .as(operation)
        .hasMessageContaining(detail)
        .asInstanceOf(type(Refusal.class))
        .returns(reason, Refusal::reason);
  }
}
