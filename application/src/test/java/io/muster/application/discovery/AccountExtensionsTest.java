package io.muster.application.discovery;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static io.muster.application.port.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.application.port.InMemoryPorts;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.discovery.AccountExtension;
import io.muster.domain.discovery.Additions;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account extends its resource types while it runs. */
class AccountExtensionsTest {

  private static final String BADGE = "urn:example:schemas:extension:2.0:Badge";

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Catalogs catalogs = new Catalogs(Additions.NONE, ports.schemas(), ports.transactions());
  private final List<AccountId> told = new ArrayList<>();
  private final PutExtension put =
      new PutExtension(catalogs, ports.schemas(), ports.resources(), ports.recorder(), told::add);
  private final RemoveExtension remove =
      new RemoveExtension(catalogs, ports.schemas(), ports.resources(), ports.recorder(), told::add);
  private final ListExtensions list = new ListExtensions(ports.schemas(), ports.transactions());

  private final AccountId account = ports.newAccount();
  private final AccountId stranger = ports.newAccount();

  @Test
  void addsAnExtensionToOneAccount() {
    PutExtension.Put added = put("number", "string");

    assertThat(added.added()).isTrue();
    assertThat(list.list(administrator(account))).containsExactly(added.extension());
    assertThat(catalog(account).schemaNamed(BADGE)).contains(added.extension().schema());
    assertThat(users(account).schemaNamed(BADGE)).isPresent();
    assertThat(catalog(stranger).schemaNamed(BADGE)).isEmpty();
    assertThat(told).containsExactly(account);
  }

  @Test
  void tellsAddingFromChanging() {
    put("number", "string");

    assertThat(put("number", "integer").added()).isFalse();
    assertThat(list.list(administrator(account))).hasSize(1);
  }

  @Test
  void remembersACatalogUntilTheVersionChanges() {
    put("number", "string");
    SchemaCatalog first = catalog(account);

    assertThat(catalog(account)).isSameAs(first);
    put("number", "integer");
    assertThat(catalog(account)).isNotSameAs(first);
    assertThat(catalog(stranger)).isSameAs(catalog(ports.newAccount()));
  }

  @Test
  void followsTheUrnOfCustomFields() {
    catalog(account);
    ports.accounts().change(account, settings("urn:example:own"));
    assertThat(catalog(account).schemaNamed("urn:example:own")).isPresent();
    put("number", "string");
    assertThat(users(account).schemaNamed("urn:example:own")).isPresent();
    assertThat(users(account).schemaNamed(BADGE)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"number, integer, number gets another", "other, string, number is removed"})
  void refusesAChangeThatValuesStandAgainst(String attribute, String type, String change) {
    put("number", "string");
    ResourceId ada = user("number", "7");

    assertRefuses(Reason.CONFLICT, () -> put(attribute, type));
    assertThatThrownBy(() -> put(attribute, type)).hasMessageContaining(change)
        .hasMessageContaining("1 User resource has a value of number");
    assertThat(users(account).schemaNamed(BADGE).orElseThrow().attribute("number")).isPresent();

    Resource stored = ports.resources().find(account, users(account), ada).orElseThrow();
    ports.resources().tombstone(account, stored, NOW);
    put(attribute, type);
  }

  @Test
  void addsAttributesWhateverThereIs() {
    put("number", "string");
    user("number", "7");

    put.put(administrator(account), command(schema(BADGE, attribute("number", "string"), attribute("color", "string"))));
    assertThat(users(account).schemaNamed(BADGE).orElseThrow().attribute("color")).isPresent();
  }

  @Test
  void refusesToRequireAnAttributeOfThoseWhoAreWithout() {
    put("number", "string");
    user("number", "7");
    Complex required = attribute("color", "string").with("required", Value.of(true));

    assertThatThrownBy(() -> put.put(administrator(account), command(schema(BADGE, attribute("number", "string"), required))))
        .hasMessageContaining("color is required from now on");
  }

  @Test
  void removesAnExtensionThatNobodyHas() {
    put("number", "string");
    user("userName", "ada");

    remove.remove(administrator(account), BADGE.toUpperCase(Locale.ROOT));
    assertThat(catalog(account).schemaNamed(BADGE)).isEmpty();
    assertRefuses(Reason.NOT_FOUND, () -> remove.remove(administrator(account), BADGE));
  }

  @Test
  void keepsAnExtensionThatSomebodyHas() {
    put("number", "string");
    user("number", "7");

    assertRefuses(Reason.CONFLICT, () -> remove.remove(administrator(account), BADGE));
    assertThat(catalog(account).schemaNamed(BADGE)).isPresent();
  }

  @Test
  void needsAnAdministrator() {
    Administrator reader = new Administrator(current(account), "reader", Role.READER);

    assertRefuses(Reason.FORBIDDEN, () -> put.put(reader, command(schema(BADGE, attribute("number", "string")))));
    assertRefuses(Reason.FORBIDDEN, () -> remove.remove(reader, BADGE));
    assertThat(list.list(reader)).isEmpty();
  }

  @Test
  void refusesAResourceTypeThatThereIsNot() {
    assertThatThrownBy(() -> put.put(administrator(account),
        new PutExtension.Command("Device", BADGE, schema(BADGE, attribute("number", "string")))))
        .isInstanceOf(Refusal.class)
        .hasMessage("resource_type must be one of: User, Group.");
  }

  @Test
  void refusesToMoveAnExtensionToAnotherType() {
    put("number", "string");

    assertRefuses(Reason.CONFLICT, () -> put.put(administrator(account),
        new PutExtension.Command("Group", BADGE, schema(BADGE, attribute("number", "string")))));
  }

  @Test
  void outlivesTheResourceTypeItExtends() {
    ports.schemas().put(account, new AccountExtension("Device", put("number", "string").extension().schema()));
    ports.schemas().raiseVersion(account);

    assertThat(catalog(account).schemaNamed(BADGE)).isEmpty();
    remove.remove(administrator(account), BADGE);
    assertThat(list.list(administrator(account))).isEmpty();
  }

  private PutExtension.Put put(String attribute, String type) {
    return put.put(administrator(account), command(schema(BADGE, attribute(attribute, type))));
  }

  private static PutExtension.Command command(Complex schema) {
    return new PutExtension.Command("User", BADGE, schema);
  }

  private static Complex schema(String urn, Object... attributes) {
    return complex("id", urn, "name", "Badge", "attributes", many(attributes));
  }

  private static Complex attribute(String name, String type) {
    return complex("name", name, "type", type);
  }

  private ResourceId user(String attribute, String value) {
    Resource user = new Resource(users(account), newId(),
        complex("userName", newId().toString(), BADGE, complex(attribute, value)), Meta.firstAt(NOW));
    Resource plain = user.withAttributes(complex("userName", "ada"), user.meta());
    ports.resources().insert(account, attribute.equals("userName") ? plain : user);
    return user.id();
  }

  private ResourceType users(AccountId id) {
    return catalog(id).resourceTypeNamed("User").orElseThrow();
  }

  private SchemaCatalog catalog(AccountId id) {
    return catalogs.of(current(id));
  }

  private Account current(AccountId id) {
    return ports.accounts().find(id).orElseThrow();
  }

  private Administrator administrator(AccountId id) {
    return new Administrator(current(id), "owner", Role.ADMINISTRATOR);
  }

  private AccountSettings settings(String customFieldsUrn) {
    return current(account).settings().edit().customFieldsUrn(customFieldsUrn).settings();
  }
}
