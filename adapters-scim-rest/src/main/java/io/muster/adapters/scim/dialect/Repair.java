package io.muster.adapters.scim.dialect;

import java.util.Locale;
import java.util.Optional;

/** What clients send beside the RFC and Muster understands: one line each, in the order in which it is repaired. */
public enum Repair {
  /** {@code urn:scim:schemas:core:1.0} and its extension, of SCIM 1.1. */
  SCIM_1_SCHEMA(new Scim1Schemas()),
  /** A schema that the resource type does not have, such as Entra's own for groups. */
  FOREIGN_SCHEMA(new ForeignSchemas()),
  /** A resource whose {@code schemas} does not name its core schema. */
  CORE_SCHEMA_MISSING(new CoreSchemaMissing()),
  /** A bulk request without {@code schemas}. */
  BULK_SCHEMA_MISSING(new BulkSchemaMissing()),
  /** {@code "method": "post"} in a bulk request. */
  METHOD_CASE(new MethodCase()),
  /** {@code "path": "Users"} in a bulk request. */
  PATH_WITHOUT_SLASH(new PathWithoutSlash()),
  /** A PATCH whose body is a part of the resource, as in SCIM 1.1. */
  DRAFT_PATCH(new DraftPatch()),
  /** {@code Add}, {@code Replace}, {@code Remove}. */
  OPERATION_CASE(new OperationCase()),
  /** {@code {"op": "replace", "value": {"id": …}}}. */
  READ_ONLY_VALUE(new ReadOnlyValue()),
  /** {@code {"op": "replace", "value": {"name.givenName": …}}}. */
  PATH_AS_NAME(new PathAsName()),
  /** {@code {"op": "remove", "path": "members", "value": [{"value": …}]}}. */
  REMOVAL_BY_VALUE(new RemovalByValue()),
  /** {@code "emails": {"value": …}}. */
  VALUE_WITHOUT_LIST(new ValueWithoutList()),
  /** {@code "displayName": [{"$ref": null, "value": …}]}. */
  WRAPPED_VALUE(new WrappedValue()),
  /** {@code "manager": "26118915-…"}. */
  BARE_VALUE(new BareValue()),
  /** {@code 'x'} in a filter. */
  SINGLE_QUOTES(new SingleQuotes()),
  /** {@code manager eq "…"}, an extension's attribute without its URN. */
  UNQUALIFIED_NAME(new UnqualifiedName()),
  /** {@code emails[type eq "work"].value eq "…"}. */
  SUB_ATTRIBUTE_AFTER_FILTER(new SubAttributeAfterFilter()),
  /** {@code "True"} and {@code "False"}, as a value or in a filter. */
  BOOLEAN_TEXT(new BooleanText()),
  /** {@code userName eq x}. */
  UNQUOTED_VALUE(new UnquotedValue()),
  /** {@code emails[type eq "work"].value} given a value when there is no such email. */
  ELEMENT_CREATED(new Rewriting.WhenCarriedOut());

  private final Rewriting rewriting;

  Repair(Rewriting rewriting) {
    this.rewriting = rewriting;
  }

  /** How it is called in metrics, logs and the activity log. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  <R extends Rewriting> Optional<R> rewriting(Class<R> kind) {
    return kind.isInstance(rewriting) ? Optional.of(kind.cast(rewriting)) : Optional.empty();
  }
}
