package io.muster.domain.validation;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.AttributeSet;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Returned;
import io.muster.domain.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a client sent by its schema: names become canonical (RFC 7643 §2.1), read-only values are left out (RFC 7644
 * §3.3, "SHALL be ignored"), values are checked against their types. Every violation is collected before it refuses once.
 */
public final class SchemaReader {

  private final ResourceType type;
  private final Violations violations = new Violations();
  private final List<String> unknown = new ArrayList<>();

  private SchemaReader(ResourceType type) {
    this.type = type;
  }

  /**
   * Reads a whole resource. Refuses with {@code INVALID_VALUE}, naming each path, when a value does not fit its attribute.
   */
  public static Reading read(ResourceType type, Complex sent) {
    SchemaReader reader = new SchemaReader(type);
    Complex document = reader.document(sent);
    reader.violations.refuseIfAny();
    return new Reading(document, reader.unknown);
  }

  /**
   * Reads the value for one attribute, as PATCH gives it. For a multi-valued attribute it is the list; unassigned parts are
   * left out. Read-only attributes are read like any other, since whoever asks has decided that already.
   */
  public static Value read(ResourceType type, AttributePath path, Value sent) {
    SchemaReader reader = new SchemaReader(type);
    Value value = reader.value(path.leaf(), path.subAttribute() == null && path.attribute().multiValued(), sent,
        path.toString());
    reader.violations.refuseIfAny();
    return Reading.assigned(value);
  }

  /** Reads one element of a multi-valued attribute, as a PATCH with a value path gives it. */
  public static Value readElement(ResourceType type, AttributePath path, Value sent) {
    SchemaReader reader = new SchemaReader(type);
    Value value = reader.value(path.leaf(), false, sent, path.toString());
    reader.violations.refuseIfAny();
    return Reading.assigned(value);
  }

  private Complex document(Complex sent) {
    Map<String, Value> read = new LinkedHashMap<>();
    sent.entries().forEach((name, value) -> {
      Optional<Schema> extension = extensionNamed(name);
      if (extension.isPresent()) {
        put(read, extension.get().urn(), extension(extension.get(), value));
      } else {
        attribute(read, name, value, this::topLevel, "");
      }
    });
    return new Complex(read);
  }

  private Optional<Schema> extensionNamed(String name) {
    return name.indexOf(':') < 0
        ? Optional.empty()
        : type.schemaNamed(name).filter(schema -> schema != type.schema());
  }

  private Optional<Attribute> topLevel(String name) {
    return CommonAttributes.named(name).or(() -> type.schema().attribute(name));
  }

  private Value extension(Schema schema, Value sent) {
    if (sent.isUnassigned()) {
      return Value.UNASSIGNED;
    }
    if (!(sent instanceof Complex complex)) {
      violations.add(schema.urn(), "must be an object");
      return Value.UNASSIGNED;
    }
    Complex entries = schema.open() ? CustomFieldList.unfold(complex) : complex;
    return entries(entries, schema::attribute, schema.urn() + ":");
  }

  private Complex entries(Complex sent, Function<String, Optional<Attribute>> attributes, String prefix) {
    Map<String, Value> read = new LinkedHashMap<>();
    sent.entries().forEach((name, value) -> attribute(read, name, value, attributes, prefix));
    return new Complex(read);
  }

  private void attribute(
      Map<String, Value> read,
      String name,
      Value sent,
      Function<String, Optional<Attribute>> attributes,
      String prefix) {
    Optional<Attribute> known = attributes.apply(name);
    if (known.isEmpty()) {
      unknown.add(prefix + name);
      return;
    }
    Attribute attribute = known.get();
    if (attribute.isReadOnly() || attribute.equals(CommonAttributes.SCHEMAS)) {
      return;
    }
    Value value = value(attribute, attribute.multiValued(), sent, prefix + attribute.name());
    if (attribute.returned() != Returned.NEVER) {
      put(read, attribute.name(), value);
    }
  }

  private void put(Map<String, Value> read, String name, Value value) {
    if (read.put(name, value) != null) {
      violations.add(name, "is given twice");
    }
  }

  private Value value(Attribute attribute, boolean list, Value sent, String path) {
    if (sent.isUnassigned()) {
      return Value.UNASSIGNED;
    }
    if (list) {
      return list(attribute, sent, path);
    }
    if (attribute.isComplex()) {
      return complex(attribute.subAttributes(), sent, path);
    }
    ValueTypes.mismatch(attribute.type(), sent).ifPresent(reason -> violations.add(path, reason));
    return sent;
  }

  private Value list(Attribute attribute, Value sent, String path) {
    if (!(sent instanceof Many many)) {
      violations.add(path, "must be an array");
      return Value.UNASSIGNED;
    }
    List<Value> elements = new ArrayList<>();
    for (Value element : many.values()) {
      Value read = value(attribute, false, element, path + "[" + elements.size() + "]");
      if (!Reading.assigned(read).isUnassigned()) {
        elements.add(Reading.assigned(read));
      }
    }
    requireParts(attribute, elements, path);
    return elements.isEmpty() ? Value.UNASSIGNED : new Many(elements);
  }

  private Value complex(AttributeSet parts, Value sent, String path) {
    if (!(sent instanceof Complex complex)) {
      violations.add(path, "must be an object");
      return Value.UNASSIGNED;
    }
    return entries(complex, parts::named, path + ".");
  }

  /** RFC 7643 §2.4: "The primary attribute value 'true' MUST appear no more than once." */
  private void requireParts(Attribute attribute, List<Value> elements, String path) {
    if (elements.stream().filter(SchemaReader::isPrimary).count() > 1) {
      violations.add(path, "has more than one primary value");
    }
    for (Attribute part : attribute.subAttributes()) {
      if (part.required() && !part.isReadOnly() && elements.stream().anyMatch(element -> lacks(element, part))) {
        violations.add(path + "." + part.name(), "is required");
      }
    }
  }

  private static boolean lacks(@Nullable Value element, Attribute part) {
    return element instanceof Complex complex && complex.get(part.name()) == null;
  }

  private static boolean isPrimary(Value element) {
    return element instanceof Complex complex && Value.of(true).equals(complex.get("primary"));
  }
}
