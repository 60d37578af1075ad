package io.muster.adapters.expression.cel;

import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.Evaluation;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.Program;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributeBuilder;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account with its schemas and records, and one user of it, as tests of expressions see them. */
class Sample implements Evaluation, Directory {

  static final String CUSTOM_FIELDS = "urn:ietf:params:scim:schemas:extension:muster:1.0:custom_fields";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String BADGE = "urn:example:params:scim:schemas:extension:badge:1.0:User";

  static final OrganizationId SALES = new OrganizationId(new UUID(1, 1));
  static final OrganizationId HEADQUARTERS = new OrganizationId(new UUID(1, 2));
  static final SiteId AMSTERDAM = new SiteId(new UUID(2, 1));
  static final PersonId GRACE = new PersonId(new UUID(3, 1));
  static final ResourceId VIPS = new ResourceId(new UUID(4, 1));

  static final Schema BADGE_SCHEMA = Schema.of(BADGE, "SecurityBadge", "Badges",
      AttributeBuilder.text("number"),
      AttributeBuilder.attribute("level", AttributeType.INTEGER),
      AttributeBuilder.attribute("weight", AttributeType.DECIMAL),
      AttributeBuilder.text("doors").many());

  static final ResourceType USERS =
      CoreResourceTypes.users(CUSTOM_FIELDS).with(List.of(new Extension(BADGE_SCHEMA, false)));

  static final Map<String, Map<String, String>> TABLES =
      Map.of("countries", Map.of("NL", "Netherlands", "de", "Germany"), "sites", Map.of("AMS", "Amsterdam"));

  final List<String> notes = new ArrayList<>();
  Complex document;
  Complex current = Complex.EMPTY;
  Complex result = Complex.EMPTY;
  boolean isNew;
  boolean returning;
  List<Group> groups = List.of(
      new Group(VIPS, "VIP users", true, null, null),
      new Group(new ResourceId(new UUID(4, 2)), "Sales", false, SALES, AMSTERDAM));
  final Map<String, Program.Result> intermediates = new LinkedHashMap<>();

  Sample(Complex document) {
    this.document = document;
  }

  static Vocabulary vocabulary() {
    return new Vocabulary(MappingKind.USER, USERS, CUSTOM_FIELDS, TABLES);
  }

  static Vocabulary groupVocabulary() {
    return new Vocabulary(MappingKind.GROUP, CoreResourceTypes.GROUPS, CUSTOM_FIELDS, Map.of());
  }

  static Sample ada() {
    return new Sample(object(
        "id", "7f1b", "externalId", "x-1", "userName", "  Ada@Example.com ", "displayName", "Ada Lovelace",
        "title", "Countess", "active", true,
        "name", object("givenName", "Ada", "familyName", "Lovelace"),
        "emails", list(
            object("value", "ada@home.example", "type", "home"),
            object("value", "ada@work.example", "type", "Work", "primary", true)),
        "phoneNumbers", list(object("value", "+44 20 1234", "type", "mobile")),
        "addresses", list(
            object("type", "home", "locality", "London"),
            object("type", "work", "locality", "Oxford", "primary", true)),
        ENTERPRISE, object("organization", "Sales", "site", "Amsterdam", "manager", object("value", "grace")),
        CUSTOM_FIELDS, object("payroll_id", "P-7", "year_of_birth", 1815, "ratio", new BigDecimal("0.5"),
            "remote", true, "nothing", null, "tags", list("a", "b"), "desk", object("floor", 3, "code", " D3 ")),
        BADGE, object("number", "B1", "level", 4, "weight", new BigDecimal("1.5"), "doors", list("N", "S"))));
  }

  /** A user of whom nothing is known. */
  static Sample nobody() {
    return new Sample(Complex.EMPTY);
  }

  static Complex object(@Nullable Object... namesAndValues) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      entries.put(String.valueOf(namesAndValues[at]), value(namesAndValues[at + 1]));
    }
    return new Complex(entries);
  }

  static Many list(Object... values) {
    return new Many(Arrays.stream(values).map(Sample::value).toList());
  }

  private static Value value(@Nullable Object value) {
    return switch (value) {
      case null -> Value.UNASSIGNED;
      case Value known -> known;
      case String text -> Value.of(text);
      case Boolean flag -> Value.of(flag);
      case Integer number -> Value.of(number);
      case BigDecimal number -> new Value.Number(number);
      default -> throw new IllegalArgumentException(value.toString());
    };
  }

  @Override
  public Complex document() {
    return document;
  }

  @Override
  public Complex current() {
    return current;
  }

  @Override
  public Complex result() {
    return result;
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  @Override
  public boolean isReturning() {
    return returning;
  }

  @Override
  public Directory directory() {
    return this;
  }

  @Override
  public Program.Result intermediate(String name) {
    return Optional.ofNullable(intermediates.get(name)).orElseThrow();
  }

  @Override
  public void found(String call, String found) {
    notes.add(call + " -> " + found);
  }

  @Override
  public void missed(String call, String reason) {
    notes.add(call + " -> null");
  }

  @Override
  public String accountName() {
    return "acme";
  }

  @Override
  public Optional<OrganizationId> organizationNamed(String name) {
    return name.equalsIgnoreCase("Sales") ? Optional.of(SALES) : Optional.empty();
  }

  @Override
  public Optional<SiteId> siteNamed(String name) {
    return name.equalsIgnoreCase("Amsterdam") ? Optional.of(AMSTERDAM) : Optional.empty();
  }

  @Override
  public Optional<OrganizationId> defaultOrganization() {
    return Optional.of(HEADQUARTERS);
  }

  @Override
  public List<Group> groups() {
    return groups;
  }

  @Override
  public ManagerFound managerNamed(String value) {
    return value.equals("grace")
        ? new ManagerFound.Found(GRACE, true)
        : new ManagerFound.NotFound("nobody has that id");
  }

  @Override
  public boolean isPrimaryEmail(String email) {
    return false;
  }
}
