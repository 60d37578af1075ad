package io.muster.adapters.persistence.resource;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.schema.AttributePath;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.validation.UniqueValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/**
 * The claims on values that a schema calls unique, but for the name, which the resource table itself keeps unique. The
 * primary key decides who has a value: whoever looked first could be overtaken. A change touches only the claims that it
 * changes.
 */
final class UniqueTable {

  private static final String INSERT =
      "INSERT INTO unique_value (account_id, path, value_key, resource_id) VALUES (?, ?, ?, ?)";
  private static final String DELETE =
      "DELETE FROM unique_value WHERE account_id = ? AND path = ? AND value_key = ? AND resource_id = ?";

  private final Statements statements;

  private record Claim(long path, IndexKey key) {}

  UniqueTable(Statements statements) {
    this.statements = statements;
  }

  void insert(AccountId account, Resource resource) {
    insert(account, resource, claims(resource), Set.of());
  }

  /** What is given up is free before what is new is claimed. */
  void replace(AccountId account, Resource before, Resource after) {
    Map<AttributePath, Set<Claim>> old = claims(before);
    Map<AttributePath, Set<Claim>> fresh = claims(after);
    delete(account, before.id(), without(all(old), all(fresh)));
    insert(account, after, fresh, all(old));
  }

  void deleteAll(AccountId account, Resource resource) {
    delete(account, resource.id(), all(claims(resource)));
  }

  private void insert(
      AccountId account, Resource resource, Map<AttributePath, Set<Claim>> claims, Set<Claim> present) {
    claims.forEach((path, wanted) -> {
      try {
        statements.batch(without(wanted, present).stream().map(claim -> Sql.of(
            INSERT, account.value(), claim.path(), claim.key().key(), Uuids.bytes(resource.id()))).toList());
      } catch (DuplicateKeyException taken) {
        throw Refusal.uniqueness("Another " + resource.type().name() + " has this " + path + ".");
      }
    });
  }

  private void delete(AccountId account, ResourceId id, Collection<Claim> claims) {
    statements.batch(claims.stream()
        .map(claim -> Sql.of(DELETE, account.value(), claim.path(), claim.key().key(), Uuids.bytes(id)))
        .toList());
  }

  private static Map<AttributePath, Set<Claim>> claims(Resource resource) {
    ResourceType type = resource.type();
    ResourceColumns columns = ResourceColumns.of(type);
    IndexPath paths = new IndexPath(type);
    Map<AttributePath, Set<Claim>> claims = new HashMap<>();
    for (UniqueValue unique : UniqueValue.of(resource)) {
      AttributePath path = unique.path();
      if (columns.holding(path).isEmpty()) {
        IndexEncoding.encode(path.leaf(), unique.value()).ifPresent(bytes ->
            claims.computeIfAbsent(path, _ -> new LinkedHashSet<>()).add(new Claim(
                paths.of(path.schema(), path.attribute(), path.subAttribute()), IndexKey.of(bytes))));
      }
    }
    return claims;
  }

  private static Set<Claim> all(Map<AttributePath, Set<Claim>> claims) {
    Set<Claim> all = new LinkedHashSet<>();
    claims.values().forEach(all::addAll);
    return all;
  }

  private static List<Claim> without(Collection<Claim> claims, Set<Claim> others) {
    List<Claim> rest = new ArrayList<>(claims);
    rest.removeAll(others);
    return rest;
  }
}
