package io.muster.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.activity.ProvisioningCount.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisioningCountTest {

  private static final Instant HOUR = Instant.parse("2026-03-29T01:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CREATE,  User,         CREATED",
    "REPLACE, User,         CHANGED",
    "PATCH,   Group,        CHANGED",
    "RESTORE, User,         CHANGED",
    "DELETE,  Badge,        DELETED",
    "READ,    User,         ",
    "LIST,    User,         ",
    "MAP,     User,         ",
    "CREATE,  site,         ",
    "CHANGE,  person,       ",
    "CHANGE,  user_mapping, ",
  })
  void countsWhatChangesScimResources(Operation operation, String resourceType, @Nullable Kind kind) {
    List<ProvisioningCount> counts =
        ProvisioningCount.of(List.of(entry(HOUR, operation, resourceType, Outcome.SUCCEEDED)));
    assertThat(counts).isEqualTo(kind == null ? List.of() : List.of(new ProvisioningCount(HOUR, kind, 1)));
  }

  @Test
  void countsWhatWasRefusedByItself() {
    Outcome refused = new Outcome.Refused(Reason.UNIQUENESS);
    assertThat(ProvisioningCount.of(List.of(
        entry(HOUR, Operation.CREATE, "User", refused), entry(HOUR, Operation.PATCH, "User", refused),
        entry(HOUR, Operation.READ, "User", refused))))
        .containsExactly(new ProvisioningCount(HOUR, Kind.REFUSED, 2));
  }

  @Test
  void countsHourByHour() {
    Instant last = HOUR.plusSeconds(3_599);
    Instant next = HOUR.plusSeconds(3_600);
    assertThat(ProvisioningCount.of(List.of(
        entry(next, Operation.CREATE, "User", Outcome.SUCCEEDED), entry(HOUR, Operation.CREATE, "User", Outcome.SUCCEEDED),
        entry(last, Operation.CREATE, "Group", Outcome.SUCCEEDED), entry(last, Operation.DELETE, "User", Outcome.SUCCEEDED))))
        .containsExactly(new ProvisioningCount(HOUR, Kind.CREATED, 2), new ProvisioningCount(HOUR, Kind.DELETED, 1),
            new ProvisioningCount(next, Kind.CREATED, 1));
  }

  private static Activity entry(Instant at, Operation operation, String resourceType, Outcome outcome) {
    return new Activity(new UUID(0, 1), at, "mst_a1b2", operation, resourceType, null, null, outcome, List.of(), List.of(),
        List.of(), 1);
  }
}
