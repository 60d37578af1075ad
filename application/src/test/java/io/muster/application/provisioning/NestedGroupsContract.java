package io.muster.application.provisioning;

import static io.muster.application.port.Fixtures.GROUPS;
import static io.muster.application.port.Fixtures.assertRefuses;
import static io.muster.application.port.Fixtures.complex;
import static io.muster.application.port.Fixtures.many;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.application.port.Ports;
import io.muster.domain.Refusal;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.group.MembershipChange;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups within groups, on any storage: never within themselves. */
public abstract class NestedGroupsContract {

  private Provisioning here;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    here = new Provisioning(ports(), AccountSettings.DEFAULTS);
  }

  @Test
  void nestsGroupsInSeveralOthers() {
    ResourceId team = group("Team");
    ResourceId first = group("First", team);
    ResourceId second = group("Second", team);
    ResourceId all = group("All", first, second, team);

    assertThat(here.members(all)).containsExactlyInAnyOrder(first, second, team);
  }

  @Test
  void refusesAGroupInItselfAndNamesTheWay() {
    ResourceId team = group("Team");
    ResourceId office = group("Office", team);
    ResourceId company = group("Company", office);

    assertThatThrownBy(() -> add(team, company)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.reason()).isEqualTo(Reason.INVALID_VALUE);
      assertThat(refusal.detail()).isEqualTo("members: the group \"Team\" would contain itself: "
          + "\"Team\" > \"Company\" > \"Office\" > \"Team\".");
    });
    assertThatThrownBy(() -> add(team, team))
        .hasMessage("members: the group \"Team\" would contain itself: \"Team\" > \"Team\".");
    assertThat(here.members(team)).isEmpty();
  }

  @Test
  void refusesItInAReplacementToo() {
    ResourceId team = group("Team");
    ResourceId office = group("Office", team);

    assertRefuses(Reason.INVALID_VALUE, () -> here.replace(GROUPS, team, "displayName", "Team",
        "members", many(complex("value", office.toString()))));
  }

  @Test
  void changesNothingAboutACircleThatIsThere() {
    ResourceId team = group("Team");
    ResourceId office = group("Office", team);
    ports().memberships().change(here.caller().account().id(), team, MembershipChange.NONE.thenAdd(List.of(office)));

    add(team, office);
    assertThat(here.members(team)).containsExactly(office);
  }

  @Test
  void closesNoCircleByAdditionsAtOnce() throws Exception {
    int size = 8;
    List<ResourceId> ring = IntStream.range(0, size).mapToObj(n -> group("group " + n)).toList();
    int refused = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
      List<Callable<Boolean>> additions = IntStream.range(0, size)
          .<Callable<Boolean>>mapToObj(n -> () -> isRefused(ring.get(n), ring.get((n + 1) % size)))
          .toList();
      for (Future<Boolean> each : new ArrayList<>(threads.invokeAll(additions))) {
        refused += each.get() ? 1 : 0;
      }
    }
    assertThat(refused).isEqualTo(1);
  }

  private boolean isRefused(ResourceId group, ResourceId member) {
    try {
      add(group, member);
      return false;
    } catch (Refusal refusal) {
      assertThat(refusal.reason()).isEqualTo(Reason.INVALID_VALUE);
      return true;
    }
  }

  private void add(ResourceId group, ResourceId member) {
    here.patch(GROUPS, group, Projection.byDefault(GROUPS),
        new RawOperation("add", "members", many(complex("value", member.toString()))));
  }

  private ResourceId group(String name, ResourceId... members) {
    return here.created(GROUPS, "displayName", name, "members",
        many((Object[]) List.of(members).stream().map(id -> complex("value", id.toString())).toArray()));
  }
}
