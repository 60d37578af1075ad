package io.muster.application.port;

import static io.muster.application.port.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.account.AccountId;
import io.muster.domain.directory.OrganizationId;
import io.muster.domain.directory.PersonId;
import io.muster.domain.directory.SiteId;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.Explanation.Change;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.Explanation.Field;
import io.muster.domain.mapping.Explanation.Input;
import io.muster.domain.mapping.Explanation.Skipped;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.Target;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of mapping statuses does. */
public abstract class MappingsContract {

  private AccountId account;
  private AccountId stranger;

  protected abstract Ports ports();

  @BeforeEach
  void openAccounts() {
    account = ports().newAccount();
    stranger = ports().newAccount();
  }

  @Test
  void keepsTheWholeExplanation() {
    Explanation explanation = new Explanation(List.of(
        new Field("name", Effect.SET, "displayName", List.of(new Input("displayName", "Ada \"🧮\" King")),
            List.of(new Input("full", "Ada King")), List.of(new Skipped("formatted", "name.formatted is blank")),
            new Change(null, "Ada \"🧮\" King"), "copied"),
        Field.of("job_title", Effect.UNCHANGED, null, "title is blank").reading(List.of(new Input("title", null))),
        Field.of("manager", Effect.CLEARED, "manager", "the manager is disabled")));
    MappingStatus status = recorded(new MappingStatus(Fixtures.newId(), MappingKind.USER, 0, person(), null, explanation, NOW));

    assertThat(mappings().statusOf(account, status.resource())).contains(status);
  }

  @Test
  void keepsAProblemWithAndWithoutATarget() {
    MappingStatus none = recorded(new MappingStatus(Fixtures.newId(), MappingKind.USER, 0, null, "no name", Explanation.NONE, NOW));
    MappingStatus kept = recorded(new MappingStatus(Fixtures.newId(), MappingKind.USER, 0, person(), "taken", Explanation.NONE, NOW));

    assertThat(mappings().statusOf(account, none.resource())).contains(none);
    assertThat(mappings().statusOf(account, kept.resource())).contains(kept);
  }

  @Test
  void tellsWhoIsNotMappedOrNotAltogether() {
    MappingStatus none = recorded(new MappingStatus(Fixtures.newId(), MappingKind.USER, 0, null, "no name", Explanation.NONE, NOW));
    MappingStatus kept = recorded(new MappingStatus(Fixtures.newId(), MappingKind.USER, 0, person(), "taken", Explanation.NONE, NOW));
    MappingStatus mended = recorded(new MappingStatus(Fixtures.newId(), MappingKind.USER, 0, null, "no name", Explanation.NONE, NOW));
    recorded(status(mended.resource(), person()));
    recorded(new MappingStatus(Fixtures.newId(), MappingKind.GROUP, 0, null, "no record", Explanation.NONE, NOW));

    assertThat(mappings().troubled(account, MappingKind.USER, 10))
        .isEqualTo(Stream.of(none.resource(), kept.resource()).sorted().toList());
    assertThat(mappings().troubled(account, MappingKind.USER, 1)).hasSize(1);
    assertThat(mappings().troubled(stranger, MappingKind.USER, 10)).isEmpty();
  }

  @Test
  void replacesTheStatusOfTheSameResource() {
    ResourceId resource = Fixtures.newId();
    Target former = person();
    recorded(status(resource, former));
    MappingStatus latest = recorded(status(resource, person()));

    assertThat(mappings().statusOf(account, resource)).contains(latest);
    assertThat(mappings().linkedTo(account, former)).isEmpty();
  }

  @Test
  void findsTheStatusesOfSeveral() {
    MappingStatus first = recorded(status(Fixtures.newId(), person()));
    MappingStatus second = recorded(status(Fixtures.newId(), null));
    recorded(status(Fixtures.newId(), person()));

    assertThat(mappings().statusesOf(account, List.of(first.resource(), second.resource(), Fixtures.newId())))
        .isEqualTo(Map.of(first.resource(), first, second.resource(), second));
    assertThat(mappings().statusesOf(account, List.of())).isEmpty();
  }

  @Test
  void findsWhoIsLinkedToARecordOfThatKind() {
    PersonId id = new PersonId(Fixtures.newId().value());
    ResourceId first = recorded(status(Fixtures.newId(), new Target.ToPerson(id))).resource();
    ResourceId second = recorded(status(Fixtures.newId(), new Target.ToPerson(id))).resource();
    ResourceId site = recorded(status(Fixtures.newId(), new Target.ToSite(new SiteId(id.value())))).resource();

    assertThat(mappings().linkedTo(account, new Target.ToPerson(id))).containsExactlyInAnyOrder(first, second);
    assertThat(mappings().linkedTo(account, new Target.ToSite(new SiteId(id.value())))).containsExactly(site);
    assertThat(mappings().linkedTo(account, new Target.ToOrganization(new OrganizationId(id.value())))).isEmpty();
  }

  @Test
  void findsWhoIsLinkedToEachOfSeveralRecords() {
    PersonId id = new PersonId(Fixtures.newId().value());
    Target one = new Target.ToPerson(id);
    Target other = person();
    ResourceId first = recorded(status(Fixtures.newId(), one)).resource();
    ResourceId second = recorded(status(Fixtures.newId(), one)).resource();
    ResourceId third = recorded(status(Fixtures.newId(), other)).resource();
    recorded(status(Fixtures.newId(), new Target.ToSite(new SiteId(id.value()))));

    assertThat(mappings().linkedToEach(account, List.of(one, other, person(), one)))
        .isEqualTo(Map.of(one, List.of(first, second), other, List.of(third)));
    assertThat(mappings().linkedToEach(stranger, List.of(one))).isEmpty();
    assertThat(mappings().linkedToEach(account, List.of())).isEmpty();
  }

  @Test
  void findsWhoIsOnAHold() {
    MappingStatus first = recorded(onHold(7));
    MappingStatus second = recorded(onHold(7));
    MappingStatus third = recorded(onHold(7));
    recorded(onHold(8));
    recorded(status(Fixtures.newId(), person()));

    assertThat(mappings().statusOf(account, first.resource())).contains(first);
    assertThat(mappings().onHold(account, 7, null, 2)).containsExactly(first.resource(), second.resource());
    assertThat(mappings().onHold(account, 7, second.resource(), 2)).containsExactly(third.resource());
    assertThat(mappings().countOnHold(account, 7)).isEqualTo(3);
    assertThat(mappings().countOnHold(account, 9)).isZero();
    assertThat(mappings().onHold(stranger, 7, null, 2)).isEmpty();
    assertThat(mappings().countOnHold(stranger, 7)).isZero();
  }

  @Test
  void takesOffAHoldWhoIsStillOnIt() {
    MappingStatus held = recorded(onHold(7));
    MappingStatus another = recorded(onHold(8));
    MappingStatus mapped = recorded(status(recorded(onHold(7)).resource(), person()));
    mappings().takeOffHold(
        account, 7, List.of(held.resource(), another.resource(), mapped.resource()), "left as it was");
    mappings().takeOffHold(stranger, 8, List.of(another.resource()), "left as it was");

    assertThat(mappings().statusOf(account, held.resource())).contains(new MappingStatus(held.resource(),
        MappingKind.USER, 0, held.target(), "left as it was", Explanation.NONE, NOW));
    assertThat(mappings().statusOf(account, another.resource())).contains(another);
    assertThat(mappings().statusOf(account, mapped.resource())).contains(mapped);
  }

  @Test
  void leavesOnHoldWhoIsSettled() {
    MappingStatus held = recorded(onHold(7));
    mappings().settle(account, MappingKind.USER, 3, List.of(held.resource()));

    assertThat(mappings().onHold(account, 7, null, 2)).containsExactly(held.resource());
  }

  private static MappingStatus onHold(int hold) {
    return new MappingStatus(Fixtures.newId(), MappingKind.USER, 0, person(), MappingStatus.ON_HOLD, Explanation.NONE,
        NOW, hold);
  }

  @Test
  void findsNoneOfAnotherAccount() {
    Target target = person();
    MappingStatus status = recorded(status(Fixtures.newId(), target));

    assertThat(mappings().statusOf(stranger, status.resource())).isEmpty();
    assertThat(mappings().statusesOf(stranger, List.of(status.resource()))).isEmpty();
    assertThat(mappings().linkedTo(stranger, target)).isEmpty();
  }

  private Mappings mappings() {
    return ports().mappings();
  }

  private MappingStatus recorded(MappingStatus status) {
    mappings().record(account, status);
    return status;
  }

  private static MappingStatus status(ResourceId resource, @Nullable Target target) {
    return new MappingStatus(resource, MappingKind.USER, 0, target, null, Explanation.NONE, NOW);
  }

  private static Target person() {
    return new Target.ToPerson(new PersonId(Fixtures.newId().value()));
  }
}
