package io.muster.domain.mapping;

import io.muster.domain.directory.EmailAddress;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonField;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Directory.ManagerFound.Found;
import io.muster.domain.mapping.Directory.ManagerFound.NotFound;
import io.muster.domain.mapping.Expression.Constant;
import io.muster.domain.mapping.Expression.Copy;
import io.muster.domain.mapping.Expression.Script;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.mapping.Rule.Step;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Mappings for tests that need one and not a language to write it in: much like the default ones, their expressions
 * written in Java.
 */
public final class SampleMappings {

  private static final String ENTERPRISE = EnterpriseUserSchema.URN + ":";
  private static final Place PLACE = new Place("sample", 1, 1);

  private final List<Step<PersonField>> steps = new ArrayList<>();

  private SampleMappings() {}

  public static UserMapping users() {
    SampleMappings sample = new SampleMappings();
    sample.identity();
    sample.belonging();
    sample.rest();
    return new UserMapping(sample.steps);
  }

  public static GroupMapping groups() {
    return new GroupMapping(List.of(
        stands("organization of the group's name", RecordKind.ORGANIZATION, false),
        stands("site of the group's name", RecordKind.SITE, false)));
  }

  /** Groups whose organizations are made when there are none. */
  public static GroupMapping groupsThatCreateOrganizations() {
    return new GroupMapping(List.of(stands("an organization for each group", RecordKind.ORGANIZATION, true)));
  }

  private static GroupRule stands(String name, RecordKind kind, boolean create) {
    return new GroupRule.Becomes(
        Rule.always(name), kind, new Copy(path(CoreResourceTypes.GROUPS, "displayName"), ResultType.TEXT), create, List.of());
  }

  private void identity() {
    script("userName when it is an email address", PersonField.PRIMARY_EMAIL, on -> text(on, "userName")
        .filter(EmailAddress::isOne).map(Value::of).orElse(Value.UNASSIGNED));
    script("email marked primary", PersonField.PRIMARY_EMAIL,
        on -> emails(on).filter(email -> email.get("primary") instanceof Bool flag && flag.value())
            .flatMap(SampleMappings::address).findFirst().map(Value::of).orElse(Value.UNASSIGNED));
    script("first email", PersonField.PRIMARY_EMAIL,
        on -> emails(on).flatMap(SampleMappings::address).findFirst().map(Value::of).orElse(Value.UNASSIGNED));
    script("every other email", PersonField.EMAILS, Blank.CLEAR, on -> new Many(emails(on)
        .flatMap(SampleMappings::address)
        .filter(email -> !email.equalsIgnoreCase(on.result().text("primary_email")))
        .<Value>map(email -> Complex.EMPTY.with("email", Value.of(email)))
        .toList()));
    copy("displayName", PersonField.NAME);
    script("userName when it is not an email address", PersonField.NAME, on -> text(on, "userName")
        .filter(name -> !EmailAddress.isOne(name)).map(Value::of).orElse(Value.UNASSIGNED));
    copy("name.formatted", PersonField.NAME);
    copy("title", PersonField.JOB_TITLE);
  }

  private void belonging() {
    script("organization named by the user", PersonField.ORGANIZATION, on -> text(on, ENTERPRISE + "organization")
        .map(name -> found(on, "organization", name, on.directory().organizationNamed(name)))
        .orElse(Value.UNASSIGNED));
    groups("organization of the user's first group", PersonField.ORGANIZATION, on -> on.directory().groups().stream()
        .flatMap(group -> Stream.ofNullable(group.organization())).findFirst()
        .map(OrganizationId::toString).map(Value::of).orElse(Value.UNASSIGNED));
    add(new Step<>(Rule.always("default organization of a new person"), PersonField.ORGANIZATION,
        script(on -> on.directory().defaultOrganization().map(id -> Value.of(id.toString())).orElse(Value.UNASSIGNED)),
        WriteMode.ON_CREATE, Blank.KEEP));
    script("site named by the user", PersonField.SITE, on -> text(on, ENTERPRISE + "site")
        .map(name -> found(on, "site", name, on.directory().siteNamed(name)))
        .orElse(Value.UNASSIGNED));
    groups("site of the user's first group", PersonField.SITE, on -> on.directory().groups().stream()
        .flatMap(group -> Stream.ofNullable(group.site())).findFirst()
        .map(SiteId::toString).map(Value::of).orElse(Value.UNASSIGNED));
    add(new Step<>(new Rule("no manager while that person is disabled", null, Map.of(),
        script(on -> Value.of(manager(on) instanceof Found found && found.disabled()))), PersonField.MANAGER,
        new Constant(Value.UNASSIGNED), WriteMode.ALWAYS, Blank.CLEAR));
    script("person of the user that manager.value names", PersonField.MANAGER, SampleMappings::managerOf);
  }

  private void rest() {
    copy(ENTERPRISE + "location", PersonField.LOCATION);
    copy(ENTERPRISE + "employeeNumber", PersonField.EMPLOYEE_ID);
    add(new Step<>(Rule.always("locale of a new person"), PersonField.LOCALE,
        new Copy(path(CoreResourceTypes.USERS, "locale"), ResultType.TEXT), WriteMode.ON_CREATE, Blank.KEEP));
    script("active", PersonField.DISABLED, on -> on.document().get("active") instanceof Bool flag
        ? Value.of(!flag.value()) : Value.UNASSIGNED);
    script("return of a deleted user", PersonField.DISABLED, on -> on.isReturning() ? Value.of(false) : Value.UNASSIGNED);
    add(new Step<>(Rule.always("source is SCIM"), PersonField.SOURCE, new Constant(Value.of("SCIM")), WriteMode.ALWAYS,
        Blank.KEEP));
    script("id of the user", PersonField.SOURCE_ID, on -> Value.of(String.valueOf(on.document().text("id"))));
  }

  private static Directory.ManagerFound manager(Evaluation on) {
    return text(on, ENTERPRISE + "manager.value").map(on.directory()::managerNamed)
        .orElseGet(() -> new NotFound("manager.value is blank"));
  }

  private static Value managerOf(Evaluation on) {
    return switch (manager(on)) {
      case Found found -> Value.of(found.person().toString());
      case NotFound none -> {
        on.missed("person(…)", none.reason());
        yield Value.UNASSIGNED;
      }
    };
  }

  private static Value found(Evaluation on, String kind, String name, Optional<?> record) {
    String call = kind + "(\"" + name + "\")";
    if (record.isEmpty()) {
      on.missed(call, "no enabled " + kind + " has that name");
      return Value.UNASSIGNED;
    }
    on.found(call, name);
    return Value.of(record.get().toString());
  }

  private void copy(String path, PersonField field) {
    AttributePath resolved = path(CoreResourceTypes.USERS, path);
    add(new Step<>(Rule.always(resolved.attribute().name()), field, new Copy(resolved, ResultType.TEXT), WriteMode.ALWAYS,
        Blank.KEEP));
  }

  private void script(String name, PersonField field, Function<Evaluation, Value> program) {
    script(name, field, Blank.KEEP, program);
  }

  private void groups(String name, PersonField field, Function<Evaluation, Value> program) {
    add(new Step<>(Rule.always(name), field,
        new Script(new JavaProgram(program), List.of(path(CoreResourceTypes.USERS, "groups.display")), PLACE),
        WriteMode.ALWAYS, Blank.KEEP));
  }

  private void script(String name, PersonField field, Blank blank, Function<Evaluation, Value> program) {
    add(new Step<>(Rule.always(name), field, script(program), WriteMode.ALWAYS, blank));
  }

  private void add(Step<PersonField> step) {
    steps.add(step);
  }

  private static Script script(Function<Evaluation, Value> program) {
    return new Script(new JavaProgram(program), List.of(), PLACE);
  }

  private static Optional<String> text(Evaluation on, String path) {
    return Shown.textOf(Shown.valueAt(on.document(), path(CoreResourceTypes.USERS, path)));
  }

  private static Stream<Complex> emails(Evaluation on) {
    return on.document().get("emails") instanceof Many many
        ? many.values().stream().filter(Complex.class::isInstance).map(Complex.class::cast)
        : Stream.empty();
  }

  private static Stream<String> address(Complex email) {
    return Stream.ofNullable(email.text("value")).filter(value -> !value.isBlank());
  }

  private static AttributePath path(ResourceType type, String path) {
    return AttributePath.resolve(type, path).orElseThrow();
  }

  /** A program whose expression is Java. */
  record JavaProgram(Function<Evaluation, Value> expression) implements Program {

    @Override
    public Result evaluate(Evaluation evaluation) {
      Value value = expression.apply(evaluation);
      return () -> value;
    }

    @Override
    public Set<String> reads() {
      return Set.of();
    }

    @Override
    public Set<String> uses() {
      return Set.of();
    }
  }
}
