package io.muster.adapters.scheduling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.application.port.Impacts;
import io.muster.domain.account.AccountId;
import io.muster.domain.job.JobId;
import io.muster.domain.mapping.Foreseen;
import io.muster.domain.mapping.Foreseen.Effect;
import io.muster.domain.mapping.Foreseen.FieldChange;
import io.muster.domain.mapping.Impact;
import io.muster.domain.mapping.Impact.Selection;
import io.muster.domain.resource.ResourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Impacts beside the jobs that find them out. Of one job there are so few samples that a filter looks through them. */
final class JdbcImpacts implements Impacts {

  private static final String SEPARATOR = ",";
  private static final String OF_JOB = " WHERE account_id = ? AND job_id = ?";
  private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.builder()
      .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
      .build();

  private final JdbcOperations jdbc;

  JdbcImpacts(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void begin(AccountId account, JobId job, String draft) {
    jdbc.update("INSERT INTO impact (account_id, job_id, draft, counts) VALUES (?, ?, ?, ?)",
        account.value(), key(job), draft, JSON.writeValueAsString(Impact.NONE));
  }

  @Override
  public Optional<Run> find(AccountId account, JobId job) {
    return jdbc.query("SELECT draft, done_to, counts FROM impact" + OF_JOB, (row, _) -> {
      byte[] done = row.getBytes("done_to");
      return new Run(row.getString("draft"), done == null ? null : new ResourceId(JobRows.uuid(done)),
          JSON.readValue(row.getString("counts"), Impact.class));
    }, account.value(), key(job)).stream().findFirst();
  }

  @Override
  public void keep(AccountId account, JobId job, Impact impact, List<Foreseen> samples) {
    jdbc.update("UPDATE impact SET counts = ?" + OF_JOB, JSON.writeValueAsString(impact), account.value(), key(job));
    if (samples.isEmpty()) {
      return;
    }
    jdbc.batchUpdate("INSERT INTO impact_sample (account_id, job_id, resource_id, effect, fields, problem, changes)"
        + " VALUES (?, ?, ?, ?, ?, ?, ?)", samples, samples.size(), (statement, sample) -> {
          statement.setLong(1, account.value());
          statement.setBytes(2, key(job));
          statement.setBytes(3, JobRows.bytes(sample.resource().value()));
          statement.setString(4, sample.effect().name());
          statement.setString(5, fieldsOf(sample));
          statement.setString(6, sample.problem());
          statement.setString(7, JSON.writeValueAsString(sample.changes()));
        });
  }

  @Override
  public void moveTo(AccountId account, JobId job, ResourceId done) {
    jdbc.update("UPDATE impact SET done_to = ?" + OF_JOB, JobRows.bytes(done.value()), account.value(), key(job));
  }

  @Override
  public List<Foreseen> samples(
      AccountId account, JobId job, Selection selection, @Nullable ResourceId after, int limit) {
    if (selection.field() != null && selection.field().contains(SEPARATOR)) {
      return List.of();
    }
    StringBuilder sql = new StringBuilder("SELECT resource_id, effect, problem, changes FROM impact_sample" + OF_JOB);
    List<Object> arguments = new ArrayList<>(List.of(account.value(), key(job)));
    and(sql, arguments, " AND effect = ?", selection.effect() == null ? null : selection.effect().name());
    and(sql, arguments, " AND LOCATE(?, fields) > 0", selection.field() == null ? null : listed(selection.field()));
    and(sql, arguments, " AND problem = ?", selection.problem());
    and(sql, arguments, " AND resource_id > ?", after == null ? null : JobRows.bytes(after.value()));
    arguments.add(limit);
    return jdbc.query(sql + " ORDER BY resource_id LIMIT ?", JdbcImpacts::sample, arguments.toArray());
  }

  private static void and(StringBuilder sql, List<Object> arguments, String condition, @Nullable Object argument) {
    if (argument != null) {
      sql.append(condition);
      arguments.add(argument);
    }
  }

  private static Foreseen sample(ResultSet row, int number) throws SQLException {
    return new Foreseen(JobRows.resource(row, number), Effect.valueOf(row.getString("effect")),
        JSON.readValue(row.getString("changes"), CHANGES), row.getString("problem"));
  }

  private static String fieldsOf(Foreseen sample) {
    return sample.changes().stream().map(FieldChange::field).distinct()
        .collect(Collectors.joining(SEPARATOR, SEPARATOR, SEPARATOR));
  }

  private static String listed(String field) {
    return SEPARATOR + field + SEPARATOR;
  }

  private static byte[] key(JobId job) {
    return JobRows.bytes(job.value());
  }
}
