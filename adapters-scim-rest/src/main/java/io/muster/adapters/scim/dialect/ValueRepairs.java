package io.muster.adapters.scim.dialect;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.PatchPath;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Goes through what a client gives, led by the schema, and repairs each value on its way. */
record ValueRepairs(Repairs repairs) {

  Complex resource(ResourceType type, Complex given) {
    Map<String, Value> repaired = new LinkedHashMap<>();
    given.entries().forEach((name, value) -> {
      Optional<Schema> extension = type.schemaNamed(name).filter(schema -> schema != type.schema());
      repaired.put(name, extension.isPresent()
          ? extension(extension.get(), value)
          : named(CommonAttributes.named(name).or(() -> type.schema().attribute(name)), value));
    });
    return new Complex(repaired);
  }

  /** The operation with its value repaired, by what its path names. */
  RawOperation operation(ResourceType type, RawOperation operation, FilterLimits limits) {
    if (operation.value() == null) {
      return operation;
    }
    try {
      Value repaired = target(type, PatchPath.parse(type, operation.path(), limits), operation.value());
      return new RawOperation(operation.op(), operation.path(), repaired);
    } catch (Refusal unreadablePath) {
      return operation;
    }
  }

  private Value target(ResourceType type, PatchPath path, Value given) {
    return switch (path) {
      case PatchPath.WholeResource _ -> given instanceof Complex resource ? resource(type, resource) : given;
      case PatchPath.WholeExtension(Schema schema) -> extension(schema, given);
      // RFC 7644 §3.5.2.1: a path to a multi-valued attribute takes a single value, too.
      case PatchPath.Whole(AttributePath named) ->
          value(named.leaf(), named.leaf().multiValued() && given instanceof Many, given);
      case PatchPath.Selected(AttributePath named, _) -> value(named.leaf(), false, given);
    };
  }

  private Value extension(Schema schema, Value given) {
    return given instanceof Complex data ? entries(data, schema::attribute) : given;
  }

  private Complex entries(Complex given, Function<String, Optional<Attribute>> attributes) {
    Map<String, Value> repaired = new LinkedHashMap<>();
    given.entries().forEach((name, value) -> repaired.put(name, named(attributes.apply(name), value)));
    return new Complex(repaired);
  }

  /** What no schema lists, and what clients do not write, is of no consequence. */
  private Value named(Optional<Attribute> attribute, Value given) {
    return attribute.filter(known -> !known.isReadOnly())
        .map(known -> value(known, known.multiValued(), given))
        .orElse(given);
  }

  private Value value(Attribute attribute, boolean list, Value given) {
    Value repaired = given;
    for (Repair repair : Repair.values()) {
      Value before = repaired;
      repaired = repair.rewriting(Rewriting.OfValue.class)
          .map(rewriting -> rewriting.value(attribute, list, before)).orElse(before);
      if (repaired != before) {
        repairs.add(repair);
      }
    }
    return switch (repaired) {
      case Many many when list ->
          new Many(many.values().stream().map(element -> value(attribute, false, element)).toList());
      case Complex complex when attribute.isComplex() -> entries(complex, attribute::subAttribute);
      case Many _, Complex _, Value.Text _, Value.Bool _, Value.Number _, Value.Unassigned _ -> repaired;
    };
  }
}
