package io.muster.domain.patch;

import io.muster.domain.Refusal;
import io.muster.domain.filter.Filter;
import io.muster.domain.patch.PatchOperation.Add;
import io.muster.domain.patch.PatchOperation.Remove;
import io.muster.domain.patch.PatchOperation.Replace;
import io.muster.domain.patch.PatchPath.Selected;
import io.muster.domain.patch.PatchPath.Whole;
import io.muster.domain.patch.PatchPath.WholeExtension;
import io.muster.domain.patch.PatchPath.WholeResource;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.GroupSchema;
import io.muster.domain.validation.Reading;
import io.muster.domain.validation.SchemaReader;
import io.muster.domain.validation.SchemaRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One patch on its way through a document: each operation finds what the one before left. */
final class PatchRun {

  private final ResourceType type;
  private final List<MemberOperation> members = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private Complex document;

  PatchRun(ResourceType type, Complex document) {
    this.type = type;
    this.document = document;
  }

  void make(PatchOperation operation) {
    Complex before = document;
    switch (operation) {
      case Add(PatchPath path, Value value) -> put(Edit.ADD, path, value);
      case Replace(PatchPath path, Value value) -> put(Edit.REPLACE, path, value);
      case Remove(PatchPath path) -> remove(path);
    }
    SchemaRules.requireUnchangedImmutables(type, before, document);
  }

  Patched result() {
    return new Patched(document, members, unknown);
  }

  private void put(Edit edit, PatchPath path, Value value) {
    switch (path) {
      case WholeResource _ -> attributes(edit, value);
      case WholeExtension(Schema schema) -> attributes(edit, object(schema.urn(), value));
      case Whole(AttributePath named) -> whole(edit, named, value);
      case Selected(AttributePath named, Filter selection) -> elements(edit, named, selection, value);
    }
  }

  private void whole(Edit edit, AttributePath path, Value value) {
    Attribute part = path.subAttribute();
    if (part == null) {
      attributes(edit, resource(path, value));
    } else if (path.attribute().multiValued()) {
      elements(edit, path, null, value);
    } else {
      attributes(edit, resource(path.dropSub(), object(part.name(), listed(part, value))));
    }
  }

  /** A resource that holds nothing but that attribute. */
  private static Complex resource(AttributePath path, Value value) {
    Complex attribute = object(path.attribute().name(), listed(path.attribute(), value));
    return path.extension() ? object(path.schema().urn(), attribute) : attribute;
  }

  /** RFC 7644 §3.5.2.1: for a multi-valued attribute "a new value is added", which need not stand in a list. */
  private static Value listed(Attribute attribute, Value value) {
    return attribute.multiValued() && !(value instanceof Many) && !value.isUnassigned()
        ? new Many(List.of(value))
        : value;
  }

  private static Complex object(String name, Value value) {
    return new Complex(Map.of(name, value));
  }

  /** RFC 7644 §3.5.2.1: "The 'value' parameter contains a set of attributes to be added to the resource." */
  private void attributes(Edit edit, Value given) {
    if (!(given instanceof Complex resource)) {
      throw Refusal.invalidValue("The value must be an object with the attributes to change.");
    }
    Reading reading = SchemaReader.read(type, resource);
    reading.unknown().forEach(this::leaveOut);
    reading.document().entries().forEach((name, value) -> attribute(edit, name, value));
  }

  /** An unknown name is left out; {@code name.givenName} is known, a path in the wrong place, and must not get lost. */
  private void leaveOut(String name) {
    if (AttributePath.resolve(type, name).isPresent()) {
      throw Refusal.invalidPath(name + " is a path, not an attribute's name; it belongs in \"path\".");
    }
    unknown.add(name);
  }

  private void attribute(Edit edit, String name, Value value) {
    Optional<Schema> extension = type.schemaNamed(name);
    if (extension.isPresent()) {
      extension(edit, extension.get(), value);
      return;
    }
    Attribute attribute = CommonAttributes.named(name).or(() -> type.schema().attribute(name)).orElseThrow();
    if (attribute == GroupSchema.MEMBERS) {
      MemberChanges.put(edit, value).ifPresent(members::add);
    } else {
      document = edit.put(document, attribute, value, "");
    }
  }

  private void extension(Edit edit, Schema schema, Value value) {
    if (value instanceof Complex data) {
      change(edit, schema, stored -> edit.putAll(stored, schema::attribute, data, schema.urn() + ":"));
    } else if (edit != Edit.ADD) {
      change(edit, schema, stored -> Complex.EMPTY);
    }
  }

  private void remove(PatchPath path) {
    switch (path) {
      // RFC 7644 §3.5.2.2: "If 'path' is unspecified, the operation fails with … 'noTarget'."
      case WholeResource _ -> throw Refusal.noTarget("An operation \"remove\" must have a \"path\".");
      case WholeExtension(Schema schema) -> extension(Edit.REMOVE, schema, Value.UNASSIGNED);
      case Whole(AttributePath named) -> removeWhole(named);
      case Selected(AttributePath named, Filter selection) -> elements(Edit.REMOVE, named, selection, Value.UNASSIGNED);
    }
  }

  private void removeWhole(AttributePath path) {
    if (path.attribute().multiValued() && path.subAttribute() != null) {
      elements(Edit.REMOVE, path, null, Value.UNASSIGNED);
    } else if (path.attribute() == GroupSchema.MEMBERS) {
      members.add(new MemberOperation.RemoveAll());
    } else {
      change(Edit.REMOVE, path, holder -> without(holder, path));
    }
  }

  private static Complex without(Complex holder, AttributePath path) {
    Value changed = path.subAttribute() != null && holder.get(path.attribute().name()) instanceof Complex stored
        ? Edit.REMOVE.set(stored, path.subAttribute(), Value.UNASSIGNED, path.dropSub() + ".")
        : Value.UNASSIGNED;
    return Edit.REMOVE.set(holder, path.attribute(), changed, prefix(path));
  }

  private void elements(Edit edit, AttributePath path, @Nullable Filter selection, Value value) {
    if (path.attribute() == GroupSchema.MEMBERS) {
      members.add(memberRemoval(edit, path, selection));
      return;
    }
    ElementEdit elementEdit = new ElementEdit(edit, path, given(path, value));
    change(edit, path, holder -> {
      Elements stored = Elements.of(path.attribute(), holder.get(path.attribute().name()));
      return edit.set(holder, path.attribute(), elementEdit.apply(stored, selection).toValue(), prefix(path));
    });
  }

  private static MemberOperation memberRemoval(Edit edit, AttributePath path, @Nullable Filter selection) {
    if (edit != Edit.REMOVE || path.subAttribute() != null || selection == null) {
      throw MemberChanges.unchangeable();
    }
    return MemberChanges.remove(selection);
  }

  /** The value for single elements of a multi-valued attribute, or for their sub-attribute, as the schema reads it. */
  private Value given(AttributePath path, Value value) {
    if (value.isUnassigned()) {
      return Value.UNASSIGNED;
    }
    Attribute part = path.subAttribute();
    Value element = part == null ? value : object(part.name(), listed(part, value));
    if (path.attribute().isComplex() && element instanceof Complex parts) {
      parts.entries().keySet().stream()
          .filter(name -> path.attribute().subAttribute(name).isEmpty())
          .forEach(name -> unknown.add(path.dropSub() + "." + name));
    }
    return SchemaReader.readElement(type, path.dropSub(), element);
  }

  private void change(Edit edit, AttributePath path, UnaryOperator<Complex> change) {
    if (path.extension()) {
      change(edit, path.schema(), change);
    } else {
      document = change.apply(document);
    }
  }

  /** RFC 7643 §3.3: an extension without data is not there. */
  private void change(Edit edit, Schema extension, UnaryOperator<Complex> change) {
    Complex stored = document.get(extension.urn()) instanceof Complex data ? data : Complex.EMPTY;
    Complex changed = change.apply(stored);
    if (!changed.isEmpty()) {
      document = document.with(extension.urn(), changed);
    } else if (!stored.isEmpty() && isRequired(extension)) {
      throw edit.lost(extension.urn());
    } else {
      document = document.without(extension.urn());
    }
  }

  private boolean isRequired(Schema extension) {
    return type.extensions().stream()
        .anyMatch(candidate -> candidate.required() && candidate.schema().equals(extension));
  }

  private static String prefix(AttributePath path) {
    return path.extension() ? path.schema().urn() + ":" : "";
  }
}
