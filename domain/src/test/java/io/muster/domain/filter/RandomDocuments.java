package io.muster.domain.filter;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.GroupSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Documents of a resource type as they are stored: canonical names, nothing unassigned, nothing read-only, no members.
 * The same random numbers give the same documents.
 */
public final class RandomDocuments {

  private static final List<String> FREE_NAMES = List.of("payroll_id", "Payroll_ID", "year", "größe", "x-1");

  private final ResourceType type;
  private final RandomGenerator random;

  public RandomDocuments(ResourceType type, RandomGenerator random) {
    this.type = type;
    this.random = random;
  }

  /** The names that documents use in a schema that takes any. */
  static List<String> freeNames() {
    return FREE_NAMES;
  }

  public Complex next() {
    Map<String, Value> document = new LinkedHashMap<>();
    put(document, CommonAttributes.EXTERNAL_ID);
    type.schema().attributes().forEach(attribute -> put(document, attribute));
    for (ResourceType.Extension extension : type.extensions()) {
      Complex data = extension(extension.schema());
      if (!data.isEmpty()) {
        document.put(extension.schema().urn(), data);
      }
    }
    return new Complex(document);
  }

  private Complex extension(Schema schema) {
    Map<String, Value> data = new LinkedHashMap<>();
    schema.attributes().forEach(attribute -> put(data, attribute));
    if (schema.open()) {
      FREE_NAMES.stream().map(schema::attribute).forEach(attribute -> put(data, attribute.orElseThrow()));
    }
    return new Complex(data);
  }

  private void put(Map<String, Value> entries, Attribute attribute) {
    boolean stored =
        !attribute.isReadOnly() && attribute.returned() != Returned.NEVER && attribute != GroupSchema.MEMBERS;
    if (!stored || !attribute.required() && random.nextInt(3) == 0) {
      return;
    }
    Value value = attribute.multiValued() || attribute.type() == AttributeType.ANY && random.nextInt(6) == 0
        ? list(attribute)
        : single(attribute);
    if (!value.isUnassigned()) {
      entries.put(attribute.name(), value);
    }
  }

  private Value list(Attribute attribute) {
    List<Value> values = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      Value value = single(attribute);
      if (!value.isUnassigned()) {
        values.add(value);
      }
    }
    return new Many(withOnePrimary(values));
  }

  private static List<Value> withOnePrimary(List<Value> values) {
    boolean[] seen = {false};
    return values.stream().map(value -> {
      if (value instanceof Complex complex && Value.of(true).equals(complex.get("primary"))) {
        boolean first = !seen[0];
        seen[0] = true;
        return first ? value : complex.with("primary", Value.of(false));
      }
      return value;
    }).toList();
  }

  private Value single(Attribute attribute) {
    if (!attribute.isComplex()) {
      Value value = RandomValues.fitting(attribute, random);
      boolean nested = attribute.type() == AttributeType.ANY && random.nextInt(8) == 0;
      return nested ? new Complex(Map.of("part", value)) : value;
    }
    Map<String, Value> parts = new LinkedHashMap<>();
    attribute.subAttributes().forEach(part -> put(parts, part));
    return new Complex(parts);
  }
}
