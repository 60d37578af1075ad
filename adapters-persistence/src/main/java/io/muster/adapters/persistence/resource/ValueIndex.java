package io.muster.adapters.persistence.resource;

import io.muster.adapters.persistence.resource.IndexRow.Slot;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the value index, written in batches; a change touches only the rows it changes. */
final class ValueIndex {

  private static final String INSERT = "INSERT INTO value_index"
      + " (account_id, resource_id, path, element, nth, value_key, value_whole) VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE = "UPDATE value_index SET value_key = ?, value_whole = ?"
      + " WHERE account_id = ? AND resource_id = ? AND path = ? AND element = ? AND nth = ?";
  private static final String DELETE = "DELETE FROM value_index"
      + " WHERE account_id = ? AND resource_id = ? AND path = ? AND element = ? AND nth = ?";
  private static final String DELETE_ALL = "DELETE FROM value_index WHERE account_id = ? AND resource_id = ?";

  private final Statements statements;

  ValueIndex(Statements statements) {
    this.statements = statements;
  }

  void insert(AccountId account, Resource resource) {
    statements.batch(IndexWalk.rowsOf(resource).stream().map(row -> insertion(account, resource.id(), row)).toList());
  }

  void replace(AccountId account, Resource before, Resource after) {
    ResourceId id = after.id();
    Map<Slot, IndexRow> old = bySlot(IndexWalk.rowsOf(before));
    Map<Slot, IndexRow> fresh = bySlot(IndexWalk.rowsOf(after));
    List<Sql> deletions = new ArrayList<>();
    old.keySet().stream().filter(slot -> !fresh.containsKey(slot)).forEach(slot -> deletions.add(
        Sql.of(DELETE, account.value(), Uuids.bytes(id), slot.path(), slot.element(), slot.nth())));
    List<Sql> updates = new ArrayList<>();
    List<Sql> insertions = new ArrayList<>();
    fresh.forEach((slot, row) -> {
      if (!old.containsKey(slot)) {
        insertions.add(insertion(account, id, row));
      } else if (!Objects.equals(old.get(slot), row)) {
        updates.add(update(account, id, row));
      }
    });
    statements.batch(deletions);
    statements.batch(updates);
    statements.batch(insertions);
  }

  void deleteAll(AccountId account, ResourceId id) {
    statements.update(Sql.of(DELETE_ALL, account.value(), Uuids.bytes(id)));
  }

  private static Sql insertion(AccountId account, ResourceId id, IndexRow row) {
    Slot slot = row.slot();
    return Sql.of(INSERT, account.value(), Uuids.bytes(id), slot.path(), slot.element(), slot.nth(),
        keyOf(row), wholeOf(row));
  }

  private static Sql update(AccountId account, ResourceId id, IndexRow row) {
    Slot slot = row.slot();
    return Sql.of(UPDATE, keyOf(row), wholeOf(row), account.value(), Uuids.bytes(id),
        slot.path(), slot.element(), slot.nth());
  }

  private static byte @Nullable [] keyOf(IndexRow row) {
    return row.key() == null ? null : row.key().key();
  }

  private static byte @Nullable [] wholeOf(IndexRow row) {
    return row.key() == null ? null : row.key().whole();
  }

  private static Map<Slot, IndexRow> bySlot(List<IndexRow> rows) {
    return rows.stream().collect(Collectors.toMap(IndexRow::slot, Function.identity()));
  }
}
