package io.muster.adapters.persistence.resource;

import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static io.muster.domain.schema.AttributeBuilder.attribute;
import static io.muster.domain.schema.AttributeBuilder.dateTime;
import static io.muster.domain.schema.AttributeBuilder.flag;
import static io.muster.domain.schema.AttributeBuilder.text;

import io.muster.adapters.persistence.TestStorage;
import io.muster.application.port.Fixtures;
import io.muster.application.port.Resources;
import io.muster.domain.account.AccountId;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.AttributeType;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An account of many users, made by the database itself: a few are stored as always, and then copied again and again,
 * each copy with an identifier and texts of its own.
 */
final class Crowd {

  private static final int STORED = 1_000;
  private static final int GROUPS = 100;

  static final String BADGE_URN = "urn:example:badge";

  /** Users with the enterprise extension, custom fields and a schema of the customer's own. */
  static final ResourceType USERS = with(Fixtures.USERS, new Extension(Schema.of(BADGE_URN, "Badge", "Badge",
      text("code").exactCase(), attribute("size", AttributeType.INTEGER), attribute("weight", AttributeType.DECIMAL),
      flag("valid"), dateTime("issued"), text("gates").many()), false));

  private final TestStorage storage;
  private final JdbcTemplate jdbc;

  Crowd(TestStorage storage) {
    this.storage = storage;
    this.jdbc = storage.bean(JdbcTemplate.class);
  }

  /** A new account with {@code copies} thousand users, and groups of ten each. */
  AccountId gather(int copies) {
    AccountId account = storage.newAccount();
    List<ResourceId> stored = storage.transactions().write(() -> store(account));
    storage.transactions().write(() -> IntStream.range(1, copies).forEach(copy -> copy(account, stored, copy)));
    storage.transactions().write(() -> group(account, stored));
    return account;
  }

  void analyze() {
    storage.transactions().write(() -> jdbc.queryForList("ANALYZE TABLE resource, value_index, membership"));
  }

  private static ResourceType with(ResourceType type, Extension extension) {
    List<Extension> extensions = Stream.concat(type.extensions().stream(), Stream.of(extension)).toList();
    return new ResourceType(type.id(), type.name(), type.endpoint(), type.description(), type.schema(), extensions);
  }

  private List<ResourceId> store(AccountId account) {
    List<Resource> originals = IntStream.range(0, STORED).mapToObj(this::user).toList();
    originals.forEach(user -> storage.bean(Resources.class).insert(account, user));
    return originals.stream().map(Resource::id).toList();
  }

  /** All have a title and an email; one in ten has everything. */
  private Resource user(int n) {
    Meta meta = new Meta(Fixtures.NOW.plusSeconds(n), Fixtures.NOW.plusSeconds(2L * n), 1 + n % 5);
    Complex common = complex("userName", "user" + n + "@example.com", "externalId", "ext" + n, "active", n % 100 > 0,
        "title", "title " + n);
    return new Resource(USERS, Fixtures.newId(), n % 10 > 0
        ? common.with("emails", many(email("user" + n + "@example.com", "work")))
        : complete(common, n), meta);
  }

  private static Complex complete(Complex common, int n) {
    return common
        .with("emails", many(email("user" + n + "@example.com", "work"), email("home" + n + "@example.com", "home"),
            email("other" + n + "@example.com", n % 100 == 0 ? "other" : "home")))
        .with("profileUrl", Value.of("https://example.com/u" + n))
        .with("displayName", Value.of("display " + n))
        .with("name", complex("familyName", "family " + n))
        .with("x509Certificates", many(complex("value", "QUJD" + n)))
        .with(EnterpriseUserSchema.URN,
            complex("department", "department " + n, "manager", complex("value", "manager " + n)))
        .with("urn:example:custom", complex("payroll", "payroll " + n, "born", n))
        .with(BADGE_URN, complex("code", "code " + n, "size", n, "weight", n, "valid", n % 500 == 0, "issued",
            Fixtures.NOW.plusSeconds(n).toString(), "gates", many("gate " + n, "gate " + (n + 1))));
  }

  private static Complex email(String value, String type) {
    return complex("value", value, "type", type);
  }

  /** A copy's identifiers and long-enough texts end in its number; short values, numbers and times stay as they are. */
  private void copy(AccountId account, List<ResourceId> stored, int copy) {
    String id = "CONCAT(SUBSTRING(%s, 1, 6), ?, SUBSTRING(%s, 9))";
    byte[] first = Uuids.bytes(stored.getFirst());
    byte[] last = Uuids.bytes(stored.getLast());
    byte[] number = {(byte) (0x70 | copy >> 8), (byte) copy};
    byte[] suffix = ("#" + copy).getBytes(StandardCharsets.US_ASCII);
    jdbc.update("INSERT INTO resource (account_id, type, id, document, display, name_key, name_claim, external_key,"
        + " active, version, created, modified) SELECT account_id, type, " + id.formatted("id", "id") + ", document,"
        + " display, CONCAT(name_key, ?), name_claim, CONCAT(external_key, ?), active, version,"
        + " created + INTERVAL ? DAY, modified + INTERVAL ? DAY FROM resource"
        + " WHERE account_id = ? AND type = ? AND id BETWEEN ? AND ?",
        number, suffix, suffix, copy, copy, account.value(), USERS.id(), first, last);
    jdbc.update("INSERT INTO value_index (account_id, resource_id, path, element, nth, value_key) SELECT account_id, "
        + id.formatted("resource_id", "resource_id") + ", path, element, nth,"
        + " IF(OCTET_LENGTH(value_key) > 5 AND value_key >= 'a', CONCAT(value_key, ?), value_key) FROM value_index"
        + " WHERE account_id = ? AND resource_id BETWEEN ? AND ?", number, suffix, account.value(), first, last);
  }

  private void group(AccountId account, List<ResourceId> members) {
    Map<Integer, Resource> groups = new LinkedHashMap<>();
    for (int n = 0; n < GROUPS; n++) {
      Resource group = Fixtures.group("group " + n, "externalId", "G" + n, "groupType", "Site");
      storage.bean(Resources.class).insert(account, group);
      List<ResourceId> chosen = new ArrayList<>(members.subList(n * 10, n * 10 + 10));
      if (n > 0 && n % 10 == 0) {
        chosen.add(groups.get(n - 1).id());
      }
      groups.put(n, group);
      storage.memberships().change(account, group.id(), MembershipChange.replaceBy(chosen));
    }
  }
}
