package io.muster.adapters.scim.dialect;

import io.muster.adapters.scim.json.ScimJson;
import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tolerant dialect at work on JSON, written with single quotes for double ones, and {@code ^} for escaped ones. */
final class Tolerant {

  static final ResourceType USER = CoreResourceTypes.users("urn:example:custom_fields");
  static final ResourceType GROUP = CoreResourceTypes.GROUPS;

  private final Repairs repairs = new Repairs();
  private final ClientDialect dialect;

  Tolerant() {
    this(FilterLimits.DEFAULT);
  }

  Tolerant(FilterLimits limits) {
    this.dialect = ClientDialect.of(Dialect.TOLERANT, limits, repairs);
  }

  ClientDialect dialect() {
    return dialect;
  }

  /** The names of the repairs made so far, separated by blanks. */
  String names() {
    return String.join(" ", repairs.names());
  }

  List<RawOperation> operations(ResourceType type, String json) {
    return dialect.operations(type, operations(json));
  }

  static List<RawOperation> operations(String json) {
    Many list = (Many) json("{'list': [" + json + "]}").entries().values().iterator().next();
    return list.values().stream().map(element -> operation((Complex) element)).toList();
  }

  private static RawOperation operation(Complex parts) {
    return new RawOperation(parts.text("op"), parts.text("path"), parts.get("value"));
  }

  static ResourceType type(String name) {
    return name.equals("Group") ? GROUP : USER;
  }

  static Complex json(String text) {
    return new ScimJson(32).read(text.replace("'", "\"").replace("^", "\\\"").getBytes(StandardCharsets.UTF_8));
  }

  static Value value(String text) {
    return json("{'value': " + text + "}").entries().get("value");
  }
}
