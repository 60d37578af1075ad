package io.muster.domain.validation;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The second shape in which clients send custom fields, {@code {"custom_fields": [{"id": "payroll_id", "value": "x"}]}}:
 * the same as {@code {"payroll_id": "x"}}.
 */
final class CustomFieldList {

  private static final String NAME = "custom_fields";

  private CustomFieldList() {}

  static Complex unfold(Complex sent) {
    boolean folded = sent.entries().size() == 1
        && sent.get(NAME) instanceof Many list
        && list.values().stream().allMatch(CustomFieldList::isField);
    return folded ? fieldsOf((Many) sent.entries().values().iterator().next()) : sent;
  }

  private static Complex fieldsOf(Many list) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (Value field : list.values()) {
      Complex pair = (Complex) field;
      Value value = pair.get("value");
      fields.put(String.valueOf(pair.text("id")), value == null ? Value.UNASSIGNED : value);
    }
    return new Complex(fields);
  }

  private static boolean isField(Value element) {
    return element instanceof Complex pair && pair.text("id") != null;
  }
}
