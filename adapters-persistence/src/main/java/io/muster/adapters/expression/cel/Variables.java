package io.muster.adapters.expression.cel;

import io.muster.adapters.expression.cel.Variable.Origin;
import io.muster.adapters.expression.cel.Variable.Reading;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Directory;
import io.muster.domain.mapping.Evaluation;
import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributeSet;
import io.muster.domain.schema.CommonAttributes;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The variables of one mapping: the resource and its extensions as the account's schemas type them, and what is
 * around.
 */
final class Variables {

  static final String GROUPS = "groups";

  private static final String CUSTOM_FIELDS = "custom_fields";

  /** These attributes are no part of a stored resource: they are kept as a relation, and read by their own means. */
  private static final Set<String> RELATIONS = Set.of(GROUPS, "members");

  private static final StructShape GROUP = new StructShape("a group", Map.of(
      "id", PlainShape.TEXT, "display", PlainShape.TEXT, "direct", PlainShape.FLAG,
      "organization", ReferenceShape.ORGANIZATION, "site", ReferenceShape.SITE));

  private static final StructShape ACCOUNT = new StructShape("the account", Map.of(
      "name", PlainShape.TEXT, "default_organization", ReferenceShape.ORGANIZATION));

  private final Map<String, Variable> byName = new LinkedHashMap<>();
  private final Vocabulary vocabulary;
  private final Predicate<String> taken;

  private Variables(Vocabulary vocabulary, Predicate<String> taken) {
    this.vocabulary = vocabulary;
    this.taken = taken;
  }

  /** {@code taken} tells the names that mean something else already; an extension of such a name has no variable. */
  static Map<String, Variable> of(Vocabulary vocabulary, Predicate<String> taken) {
    Variables variables = new Variables(vocabulary, taken);
    variables.addResource();
    variables.addSurroundings();
    variables.addExtensions();
    return variables.byName;
  }

  /** What is read of a mapping's resource without a name of its own before it. */
  static String resourceName(MappingKind kind) {
    return kind.word();
  }

  private void addResource() {
    ResourceType type = vocabulary.type();
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put(CommonAttributes.ID.name(), PlainShape.TEXT);
    fields.put(CommonAttributes.EXTERNAL_ID.name(), PlainShape.TEXT);
    StructShape.of(type.schema().attributes(), "").forEach((name, shape) -> {
      if (!RELATIONS.contains(name)) {
        fields.put(name, shape);
      }
    });
    String name = resourceName(vocabulary.kind());
    add(name, new StructShape("the " + name, fields), new Origin.Core(), Evaluation::document);
  }

  private void addSurroundings() {
    StructShape record = RecordShapes.of(vocabulary.kind());
    add("current", record, new Origin.Elsewhere(), Evaluation::current);
    add("result", record, new Origin.Elsewhere(), Evaluation::result);
    add("is_new", PlainShape.FLAG, new Origin.Elsewhere(), evaluation -> Value.of(evaluation.isNew()));
    add("account", ACCOUNT, new Origin.Elsewhere(), this::account);
    if (vocabulary.kind() == MappingKind.USER) {
      add("returning", PlainShape.FLAG, new Origin.Elsewhere(), evaluation -> Value.of(evaluation.isReturning()));
      add(GROUPS, ListShape.of(GROUP), new Origin.OneAttribute(GROUPS), Variables::groups);
    }
  }

  private void addExtensions() {
    vocabulary.type().extensions().forEach(extension -> {
      Schema schema = extension.schema();
      String name = nameOf(schema);
      if (!byName.containsKey(name) && !taken.test(name)) {
        add(name, shapeOf(schema, name), new Origin.Extension(schema.urn()),
            evaluation -> evaluation.document().get(schema.urn()));
      }
    });
    if (vocabulary.kind() == MappingKind.USER && !byName.containsKey(CUSTOM_FIELDS)) {
      String urn = vocabulary.customFieldsUrn();
      add(CUSTOM_FIELDS, OpenShape.OPEN, new Origin.Extension(urn), evaluation -> evaluation.document().get(urn));
    }
  }

  private String nameOf(Schema schema) {
    return schema.isNamed(EnterpriseUserSchema.URN)
        ? "enterprise"
        : schema.isNamed(vocabulary.customFieldsUrn()) ? CUSTOM_FIELDS : snakeCase(schema.name());
  }

  private static Shape shapeOf(Schema schema, String name) {
    AttributeSet attributes = schema.attributes();
    return schema.open() ? OpenShape.OPEN : new StructShape("the " + name, StructShape.of(attributes, name + "."));
  }

  private void add(String name, Shape shape, Origin origin, Reading reading) {
    byName.put(name, new Variable(name, shape, origin, reading));
  }

  private Value account(Evaluation evaluation) {
    Complex account = new Complex(Map.of("name", Value.of(evaluation.directory().accountName())));
    return evaluation.directory().defaultOrganization()
        .map(id -> account.with("default_organization", Value.of(id.toString())))
        .orElse(account);
  }

  private static Value groups(Evaluation evaluation) {
    List<Value> groups = evaluation.directory().groups().stream().map(Variables::group).toList();
    return new Many(groups);
  }

  private static Value group(Directory.Group group) {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("id", Value.of(group.id().toString()));
    parts.put("display", Value.of(group.display()));
    parts.put("direct", Value.of(group.direct()));
    OrganizationId organization = group.organization();
    if (organization != null) {
      parts.put("organization", Value.of(organization.toString()));
    }
    SiteId site = group.site();
    if (site != null) {
      parts.put("site", Value.of(site.toString()));
    }
    return new Complex(parts);
  }

  /** {@code EnterpriseUser} and {@code Enterprise User} become {@code enterprise_user}. */
  static String snakeCase(String name) {
    return name.strip()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .replaceAll("^_+|_+$", "")
        .toLowerCase(Locale.ROOT);
  }
}
