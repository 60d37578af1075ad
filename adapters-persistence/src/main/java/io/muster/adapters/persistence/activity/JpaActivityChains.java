package io.muster.adapters.persistence.activity;

import io.muster.application.port.ActivityChains;
import io.muster.application.port.ChangeLog.Selection;
import io.muster.domain.account.AccountId;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.ActivityChain;
import io.muster.domain.activity.ChainPoint;
import io.muster.domain.activity.ChainedActivity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.EntryDigest;
import io.muster.domain.activity.Evidence;
import io.muster.domain.resource.Value.Complex;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.HibernateException;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The chains beside the activity log. An entry is read as it is listed, and then written again on paper: a column that
 * would come out different has been tampered with, such as one that only a filter looks at.
 */
final class JpaActivityChains implements ActivityChains {

  /** Named where MySQL would now and then think it better to read a whole log in its order. */
  private static final String BY_NUMBER = "activity_number";

  private static final ActivityMapper MAPPER = ActivityMapper.INSTANCE;
  private static final String RANGE = " and number > :after and number <= :last order by number";
  /** All of the index: H2 takes it for the order only then, and would sort all that comes after otherwise. */
  private static final String IN_ORDER = " ORDER BY account_id, number";

  private final StatelessSession session;
  private final JdbcOperations jdbc;

  JpaActivityChains(StatelessSession session, JdbcOperations jdbc) {
    this.session = session;
    this.jdbc = jdbc;
  }

  /** One look into the index for each account, whatever their logs hold; the limit keeps MySQL from joining the two. */
  @Override
  public List<AccountId> behind() {
    return jdbc.query("SELECT id FROM account WHERE (SELECT 1 FROM activity USE INDEX (" + BY_NUMBER + ")"
        + " WHERE activity.account_id = account.id AND activity.number IS NULL LIMIT 1) = 1",
        (row, _) -> new AccountId(row.getLong("id")));
  }

  @Override
  public ActivityChain find(AccountId account) {
    return stored(account, "").stream().findFirst().orElseGet(() -> ActivityChain.none(account));
  }

  @Override
  public ActivityChain findForUpdate(AccountId account) {
    return stored(account, " FOR UPDATE").stream().findFirst().orElseGet(() -> begun(account));
  }

  @Override
  public void save(AccountId account, ActivityChain chain) {
    jdbc.update("UPDATE activity_chain SET begin_number = ?, begin_hash = ?, number = ?, hash = ? WHERE account_id = ?",
        chain.begin().number(), chain.begin().digest().bytes(), chain.head().number(), chain.head().digest().bytes(),
        account.value());
  }

  @Override
  public List<Evidence> unchained(AccountId account, int limit) {
    return session.createQuery(
            "from ChainedEntity where accountId = :account and number is null order by happened, id", ChainedEntity.class)
        .setParameter("account", account.value())
        .addQueryHint(BY_NUMBER)
        .setMaxResults(limit).getResultList().stream().map(JpaActivityChains::evidence).toList();
  }

  @Override
  public void chain(AccountId account, List<ChainedActivity> entries) {
    int[][] chained = jdbc.batchUpdate("UPDATE activity SET number = ?, hash = ?"
        + " WHERE account_id = ? AND happened = ? AND id = ? AND number IS NULL", entries, entries.size(),
        (statement, chainedActivity) -> {
          Activity entry =
              Objects.requireNonNull(chainedActivity.entry(), "only what can be read is chained").activity();
          statement.setLong(1, chainedActivity.point().number());
          statement.setBytes(2, chainedActivity.point().digest().bytes());
          statement.setLong(3, account.value());
          statement.setObject(4, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
          statement.setBytes(5, bytes(entry.id()));
        });
    if (!Arrays.stream(chained).flatMapToInt(Arrays::stream).allMatch(count -> count == 1)) {
      throw new IllegalStateException("an entry of the activity log went while it was chained");
    }
  }

  @Override
  public List<ChainedActivity> list(AccountId account, Selection selection, long after, long upTo) {
    try {
      return found(account, selection, after, upTo);
    } catch (HibernateException | IllegalArgumentException unreadable) {
      return upTo - after == 1
          ? unreadable(account, upTo)
          : halves(account, selection, after, upTo);
    }
  }

  @Override
  public OptionalLong firstAfter(AccountId account, long number) {
    return jdbc.queryForList("SELECT number FROM activity WHERE account_id = ? AND number > ?" + IN_ORDER
        + " LIMIT 1", Long.class, account.value(), number).stream().mapToLong(Long::longValue).findFirst();
  }

  @Override
  public List<Dated> dated(AccountId account, long after, int limit) {
    return jdbc.query("SELECT number, hash, happened FROM activity WHERE account_id = ? AND number > ?"
        + IN_ORDER + " LIMIT ?", (row, _) -> new Dated(point(row, "number", "hash"), instant(row)),
        account.value(), after, limit);
  }

  @Override
  public void remove(AccountId account, long upTo) {
    jdbc.update("DELETE FROM activity WHERE account_id = ? AND number <= ?", account.value(), upTo);
  }

  private List<ActivityChain> stored(AccountId account, String locking) {
    return jdbc.query("SELECT begin_number, begin_hash, number, hash FROM activity_chain WHERE account_id = ?" + locking,
        (row, _) -> new ActivityChain(point(row, "begin_number", "begin_hash"), point(row, "number", "hash")),
        account.value());
  }

  private ActivityChain begun(AccountId account) {
    ActivityChain none = ActivityChain.none(account);
    jdbc.update("INSERT INTO activity_chain (account_id, begin_number, begin_hash, number, hash) VALUES (?, ?, ?, ?, ?)",
        account.value(), none.begin().number(), none.begin().digest().bytes(), none.head().number(),
        none.head().digest().bytes());
    return none;
  }

  private List<ChainedActivity> found(AccountId account, Selection selection, long after, long upTo) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    String conditions = JpaChangeLog.conditions(account, selection, parameters);
    parameters.put("after", after);
    parameters.put("last", upTo);
    SelectionQuery<ChainedEntity> query =
        session.createSelectionQuery("from ChainedEntity where " + conditions + RANGE, ChainedEntity.class);
    parameters.forEach(query::setParameter);
    return query.getResultList().stream().map(JpaActivityChains::toRecord).toList();
  }

  /** Looks for the entry that cannot be read, such as one whose operation is none. */
  private List<ChainedActivity> halves(AccountId account, Selection selection, long after, long upTo) {
    long middle = after + (upTo - after) / 2;
    List<ChainedActivity> both = new ArrayList<>(list(account, selection, after, middle));
    both.addAll(list(account, selection, middle, upTo));
    return both;
  }

  private List<ChainedActivity> unreadable(AccountId account, long number) {
    return jdbc.query("SELECT number, hash FROM activity WHERE account_id = ? AND number = ?",
        (row, _) -> new ChainedActivity(point(row, "number", "hash"), null), account.value(), number);
  }

  private static ChainedActivity toRecord(ChainedEntity stored) {
    Evidence evidence = evidence(stored);
    Entry entry = new Entry(evidence.activity(), stored.document == null ? null : Complex.EMPTY);
    return new ChainedActivity(new ChainPoint(stored.number, digest(stored.hash)),
        isAsWritten(stored, MAPPER.toEntity(stored.accountId, entry)) ? evidence : null);
  }

  private static Evidence evidence(ChainedEntity stored) {
    return new Evidence(MAPPER.toRecord(stored), stored.document == null ? null : sha256(stored.document));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static boolean isAsWritten(ActivityColumns stored, ActivityColumns written) {
    return Arrays.stream(ActivityColumns.class.getFields()).allMatch(
        field -> Objects.deepEquals(value(field, stored), value(field, written)));
  }

  private static @Nullable Object value(Field field, ActivityColumns entity) {
    try {
      return field.get(entity);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("the fields of an entity can be read", impossible);
    }
  }

  private static ChainPoint point(ResultSet row, String number, String hash) throws SQLException {
    return new ChainPoint(row.getLong(number), digest(row.getBytes(hash)));
  }

  /** A digest that was taken away is none that an entry can have. */
  private static EntryDigest digest(byte @Nullable [] stored) {
    return new EntryDigest(stored == null ? new byte[EntryDigest.LENGTH] : Arrays.copyOf(stored, EntryDigest.LENGTH));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("happened", LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }
}
