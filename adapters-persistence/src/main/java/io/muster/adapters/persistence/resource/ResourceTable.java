package io.muster.adapters.persistence.resource;

import io.muster.domain.Refusal;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** The rows of the resource table. Conditions are written for the alias {@code r}. */
final class ResourceTable {

  static final String COLUMNS = "r.id, r.document, r.version, r.created, r.modified";
  private static final String INSERT = "INSERT INTO resource (document, display, name_key, name_whole, name_claim,"
      + " external_key, external_whole, active, version, created, modified, account_id, type, id)"
      + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE = "UPDATE resource SET document = ?, display = ?, name_key = ?, name_whole = ?,"
      + " name_claim = ?, external_key = ?, external_whole = ?, active = ?, version = ?, created = ?, modified = ?"
      + " WHERE account_id = ? AND type = ? AND id = ? AND version = ? AND deleted IS NULL";
  private static final String TOMBSTONE = "UPDATE resource SET name_claim = NULL, deleted = ?"
      + " WHERE account_id = ? AND type = ? AND id = ? AND version = ? AND deleted IS NULL";

  private final Statements statements;

  ResourceTable(Statements statements) {
    this.statements = statements;
  }

  /** {@code ending} is what is to be done with the rows: their order, their lock. */
  List<Resource> select(ResourceType type, Rows rows, String ending) {
    return list(type, rows.select(SortedRun.NO_WALK + COLUMNS).then(ending));
  }

  /** What a query finds that selects {@link #COLUMNS}. */
  List<Resource> list(ResourceType type, Sql query) {
    return statements.list(query, (row, _) -> resource(type, row));
  }

  /** Whether there are no more than {@code few}; no more are counted than it takes to know. */
  boolean hasAtMost(int few, Rows rows) {
    Sql counted = Sql.of("SELECT COUNT(*) FROM (").then(rows.select("1")).then(" LIMIT ?) few", few + 1);
    return statements.list(counted, (row, _) -> row.getLong(1)).getFirst() <= few;
  }

  List<ResourceId> selectIds(Rows rows, String ending) {
    return statements.list(rows.select("r.id").then(ending), (row, _) -> Uuids.resourceId(row.getBytes(1)));
  }

  long count(Rows rows) {
    return statements.list(rows.select(SortedRun.NO_WALK + "COUNT(*)"), (row, _) -> row.getLong(1)).getFirst();
  }

  void insert(AccountId account, Resource resource) {
    changing(resource.type(), columnsOf(account, resource, INSERT));
  }

  void update(AccountId account, Resource before, Resource after) {
    Sql update = columnsOf(account, after, UPDATE).then("", before.meta().version());
    requireChanged(changing(after.type(), update));
  }

  void tombstone(AccountId account, Resource resource, Instant at) {
    Sql update = Sql.of(TOMBSTONE, utc(at), account.value(), resource.type().id(), Uuids.bytes(resource.id()),
        resource.meta().version());
    requireChanged(statements.update(update));
  }

  private static Sql columnsOf(AccountId account, Resource resource, String statement) {
    ResourceColumns columns = ResourceColumns.of(resource.type());
    Complex document = resource.attributes();
    IndexKey name = columns.nameKey(document);
    IndexKey external = columns.externalKey(document);
    Meta meta = resource.meta();
    return Sql.of(statement, ValueJson.write(document), columns.display(document), key(name), whole(name),
        name != null && columns.nameMustBeUnique() ? 1 : null, key(external), whole(external),
        columns.active(document), meta.version(), utc(meta.created()), utc(meta.lastModified()),
        account.value(), resource.type().id(), Uuids.bytes(resource.id()));
  }

  /** The unique index decides: whoever looked first could be overtaken. */
  private int changing(ResourceType type, Sql change) {
    try {
      return statements.update(change);
    } catch (DuplicateKeyException taken) {
      ResourceColumns columns = ResourceColumns.of(type);
      if (columns.name() == null || !columns.nameMustBeUnique()) {
        throw taken;
      }
      throw Refusal.uniqueness("Another " + type.name() + " has this " + columns.name().name() + ".");
    }
  }

  private static void requireChanged(int rows) {
    if (rows == 0) {
      throw new OptimisticLockingFailureException("the resource was changed meanwhile");
    }
  }

  private static Resource resource(ResourceType type, ResultSet row) throws SQLException {
    return new Resource(type, Uuids.resourceId(row.getBytes(1)), ValueJson.read(row.getString(2)),
        new Meta(instant(row, 4), instant(row, 5), row.getLong(3)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** UTC to the millisecond, which is what clients see, cut and not rounded. */
  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }

  private static byte @Nullable [] key(@Nullable IndexKey key) {
    return key == null ? null : key.key();
  }

  private static byte @Nullable [] whole(@Nullable IndexKey key) {
    return key == null ? null : key.whole();
  }
}
