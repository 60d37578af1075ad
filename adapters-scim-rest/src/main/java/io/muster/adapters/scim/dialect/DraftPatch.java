package io.muster.adapters.scim.dialect;

import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A part of the resource in the place of operations, as SCIM 1.1 and the first drafts of SCIM 2.0 had it: what is given
 * replaces what was there, but values of a list are added, and those with {@code "operation": "delete"} removed;
 * {@code meta.attributes} names what is removed as a whole.
 */
final class DraftPatch implements Rewriting.OfPatch {

  private static final String PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  private static final String OPERATIONS = "Operations";

  @Override
  public Complex message(ResourceType type, Complex message, FilterLimits limits) {
    if (!isDraft(type, message)) {
      return message;
    }
    List<RawOperation> operations = new ArrayList<>(removalsIn(message));
    operations.add(new RawOperation("replace", null, new Complex(replaced(type, message))));
    message.entries().forEach((name, value) -> {
      if (isList(type, name, value)) {
        operations.addAll(changes(type, name, value, limits));
      }
    });
    return new Complex(Map.of(
        SchemaList.NAME, new Many(List.of(Value.of(PATCH_OP))),
        OPERATIONS, new Many(operations.stream().<Value>map(DraftPatch::written).toList())));
  }

  private static boolean isDraft(ResourceType type, Complex message) {
    boolean asks = message.entries().keySet().stream().anyMatch(OPERATIONS::equalsIgnoreCase)
        || SchemaList.values(SchemaList.in(message)).contains(Value.of(PATCH_OP));
    return !asks && message.entries().keySet().stream()
        .filter(name -> !name.equalsIgnoreCase(SchemaList.NAME))
        .anyMatch(name -> type.schemaNamed(name).isPresent() || AttributePath.resolve(type, name).isPresent());
  }

  private static List<RawOperation> removalsIn(Complex message) {
    return message.get("meta") instanceof Complex meta && meta.get("attributes") instanceof Many named
        ? named.values().stream()
            .filter(Value.Text.class::isInstance)
            .map(name -> new RawOperation("remove", ((Value.Text) name).value(), null))
            .toList()
        : List.of();
  }

  private static Map<String, Value> replaced(ResourceType type, Complex message) {
    Map<String, Value> replaced = new LinkedHashMap<>();
    message.entries().forEach((name, value) -> {
      boolean left = attribute(type, name).anyMatch(known -> known == CommonAttributes.SCHEMAS || known.isReadOnly());
      if (!left && !isList(type, name, value)) {
        replaced.put(name, value);
      }
    });
    return replaced;
  }

  private static boolean isList(ResourceType type, String name, Value value) {
    return (value instanceof Many || value instanceof Complex)
        && attribute(type, name).anyMatch(
            known -> known.multiValued() && known != CommonAttributes.SCHEMAS && !known.isReadOnly());
  }

  private static Stream<Attribute> attribute(ResourceType type, String name) {
    return AttributePath.resolve(type, name).map(AttributePath::leaf).stream();
  }

  private static List<RawOperation> changes(ResourceType type, String name, Value value, FilterLimits limits) {
    List<Value> added = new ArrayList<>();
    List<Value> deleted = new ArrayList<>();
    for (Value element : value instanceof Many many ? many.values() : List.of(value)) {
      (isDeleted(element) ? deleted : added).add(element);
    }
    List<RawOperation> changes = new ArrayList<>();
    if (!deleted.isEmpty()) {
      changes.addAll(Removals.of(AttributePath.resolve(type, name).orElseThrow(), deleted, limits)
          .orElse(List.of(new RawOperation("remove", name, new Many(deleted)))));
    }
    if (!added.isEmpty()) {
      changes.add(new RawOperation("add", name, new Many(added)));
    }
    return changes;
  }

  private static boolean isDeleted(Value element) {
    return element instanceof Complex complex && "delete".equalsIgnoreCase(complex.text("operation"));
  }

  private static Complex written(RawOperation operation) {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("op", Value.of(String.valueOf(operation.op())));
    if (operation.path() != null) {
      parts.put("path", Value.of(operation.path()));
    }
    if (operation.value() != null) {
      parts.put("value", operation.value());
    }
    return new Complex(parts);
  }
}
