package io.muster.adapters.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.domain.mapping.Explanation.Change;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.Explanation.Skipped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one field, and why: {@code effect} is set, cleared, unchanged or failed; {@code change} is there when the
 * field got another value.
 */
record FieldView(
    String field,
    String effect,
    @Nullable String rule,
    List<Input> inputs,
    List<Input> intermediates,
    List<Skipped> skipped,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Change change,
    String reason) {

  static FieldView of(Field field) {
    return new FieldView(field.field(), AccountView.word(field.effect()), field.rule(), field.inputs(),
        field.intermediates(), field.skipped(), field.change(), field.reason());
  }
}
