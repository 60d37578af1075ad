package io.muster.adapters.scheduling;

import io.muster.domain.job.Job;
import io.muster.domain.job.JobFailure;
import io.muster.domain.job.JobId;
import io.muster.domain.job.JobKind.FindImpact;
import io.muster.domain.job.JobKind;
import io.muster.domain.job.JobKind.DropHold;
import io.muster.domain.job.JobKind.MapUsers;
import io.muster.domain.job.JobKind.ReleaseHold;
import io.muster.domain.job.JobKind.Reprocess;
import io.muster.domain.job.JobProgress;
import io.muster.domain.job.JobStatus;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.resource.ResourceId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is in the columns of the job tables: identifiers as 16 bytes, instants as UTC, kinds and statuses as words. */
final class JobRows {

  static final String COLUMNS =
      "id, kind, mapping_kind, mapping_version, hold_number, cause, status, total, done, failed, cancel_requested, created, started, finished";

  private static final String MAP_USERS = "MAP_USERS";
  private static final String REPROCESS = "REPROCESS";
  private static final String IMPACT = "IMPACT";
  private static final String RELEASE_HOLD = "RELEASE_HOLD";
  private static final String DROP_HOLD = "DROP_HOLD";

  private JobRows() {}

  static Job job(ResultSet row, int number) throws SQLException {
    JobProgress progress = new JobProgress(row.getInt("total"), row.getInt("done"), row.getInt("failed"));
    return new Job(new JobId(uuid(row.getBytes("id"))), kind(row), row.getString("cause"),
        JobStatus.valueOf(row.getString("status")), progress, row.getBoolean("cancel_requested"),
        instant(row, "created"), instantIn(row, "started"), instantIn(row, "finished"));
  }

  static ResourceId resource(ResultSet row, int number) throws SQLException {
    return new ResourceId(uuid(row.getBytes("resource_id")));
  }

  static JobFailure failure(ResultSet row, int number) throws SQLException {
    return new JobFailure(resource(row, number), row.getString("reason"));
  }

  static String word(JobKind kind) {
    return switch (kind) {
      case MapUsers _ -> MAP_USERS;
      case Reprocess _ -> REPROCESS;
      case FindImpact _ -> IMPACT;
      case ReleaseHold _ -> RELEASE_HOLD;
      case DropHold _ -> DROP_HOLD;
    };
  }

  /** The mapping that the job is about; null when it is about none. */
  static @Nullable String mapping(JobKind kind) {
    return switch (kind) {
      case MapUsers _, ReleaseHold _, DropHold _ -> null;
      case Reprocess reprocess -> reprocess.mapping().name();
      case FindImpact impact -> impact.mapping().name();
    };
  }

  static @Nullable Integer version(JobKind kind) {
    return switch (kind) {
      case MapUsers _, FindImpact _, ReleaseHold _, DropHold _ -> null;
      case Reprocess reprocess -> reprocess.version();
    };
  }

  static @Nullable Integer hold(JobKind kind) {
    return switch (kind) {
      case MapUsers _, Reprocess _, FindImpact _ -> null;
      case ReleaseHold(int hold) -> hold;
      case DropHold(int hold) -> hold;
    };
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
  }

  static UUID uuid(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  static @Nullable LocalDateTime time(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static JobKind kind(ResultSet row) throws SQLException {
    String word = row.getString("kind");
    return switch (word) {
      case MAP_USERS -> JobKind.MAP_USERS;
      case REPROCESS ->
          new Reprocess(MappingKind.valueOf(row.getString("mapping_kind")), row.getInt("mapping_version"));
      case IMPACT -> new FindImpact(MappingKind.valueOf(row.getString("mapping_kind")));
      case RELEASE_HOLD -> new ReleaseHold(row.getInt("hold_number"));
      case DROP_HOLD -> new DropHold(row.getInt("hold_number"));
      default -> throw new IllegalStateException("a job of a kind that this version does not know: " + word);
    };
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static @Nullable Instant instantIn(ResultSet row, String column) throws SQLException {
    LocalDateTime stored = row.getObject(column, LocalDateTime.class);
    return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
  }
}
