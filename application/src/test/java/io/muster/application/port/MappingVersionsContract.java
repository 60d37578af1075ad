package io.muster.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.MappingVersions.Unfinished;
import io.muster.domain.account.AccountId;
import io.muster.domain.mapping.Explanation;
import io.muster.domain.mapping.MappingKind;
import io.muster.domain.mapping.MappingStatus;
import io.muster.domain.mapping.MappingVersion;
import io.muster.domain.resource.ResourceId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of mapping versions must do. */
public abstract class MappingVersionsContract {

  private AccountId account;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    account = ports().newAccount();
  }

  @Test
  void beginsWithTheDefault() {
    assertThat(inForce(MappingKind.USER)).isEqualTo(MappingVersion.DEFAULT);
    assertThat(ports().transactions().read(() -> versions().find(account, MappingKind.USER, 0))).isEmpty();
  }

  @Test
  void putsInForceWhatWasSavedLast() {
    save(version(MappingKind.USER, 1));
    MappingVersion second = save(version(MappingKind.USER, 2));

    assertThat(inForce(MappingKind.USER)).isEqualTo(2);
    assertThat(inForce(MappingKind.GROUP)).isEqualTo(MappingVersion.DEFAULT);
    assertThat(ports().transactions().read(() -> versions().find(account, MappingKind.USER, 2))).contains(second);
  }

  @Test
  void listsTheLatestFirst() {
    List<MappingVersion> saved =
        List.of(save(version(MappingKind.GROUP, 1)), save(version(MappingKind.GROUP, 2)), save(version(MappingKind.GROUP, 3)));
    save(version(MappingKind.USER, 1));

    assertThat(ports().transactions().read(() -> versions().list(account, MappingKind.GROUP, null, 2)))
        .containsExactly(saved.get(2), saved.get(1));
    assertThat(ports().transactions().read(() -> versions().list(account, MappingKind.GROUP, 2, 2)))
        .containsExactly(saved.get(0));
  }

  @Test
  void keepsAccountsApart() {
    save(version(MappingKind.USER, 1));
    AccountId other = ports().newAccount();

    assertThat(ports().transactions().read(() -> versions().inForce(other, MappingKind.USER))).isZero();
    assertThat(ports().transactions().read(() -> versions().list(other, MappingKind.USER, null, 10))).isEmpty();
  }

  @Test
  void tellsWhoIsOutdatedTheLongestOutdatedFirst() {
    ResourceId first = mapped(MappingKind.USER, 0);
    ResourceId second = mapped(MappingKind.USER, 1);
    ResourceId earlier = mapped(MappingKind.USER, 0);
    mapped(MappingKind.USER, 2);
    mapped(MappingKind.GROUP, 0);

    ports().transactions().read(() -> {
      assertThat(ports().mappings().outdated(account, MappingKind.USER, 2, 10)).containsExactly(first, earlier, second);
      assertThat(ports().mappings().outdated(account, MappingKind.USER, 2, 1)).containsExactly(first);
      assertThat(ports().mappings().countOutdated(account, MappingKind.USER, 2)).isEqualTo(3);
      return null;
    });
  }

  @Test
  void settlesOnlyWhoIsOutdated() {
    ResourceId outdated = mapped(MappingKind.USER, 0);
    ResourceId newer = mapped(MappingKind.USER, 3);
    ResourceId other = mapped(MappingKind.USER, 0);

    assertThat(ports().transactions().write(
        () -> ports().mappings().settle(account, MappingKind.USER, 2, List.of(outdated, newer)))).isEqualTo(1);
    assertThat(ports().transactions().read(() -> ports().mappings().outdated(account, MappingKind.USER, 2, 10)))
        .containsExactly(other);
    assertThat(ports().transactions().read(() -> ports().mappings().statusOf(account, newer)).orElseThrow().version())
        .isEqualTo(3);
  }

  @Test
  void tellsWhatIsUnfinishedUnlessItIsToStaySo() {
    mapped(MappingKind.USER, 0);
    assertThat(unfinished()).isEmpty();
    save(version(MappingKind.USER, 1));
    assertThat(unfinished()).containsExactly(new Unfinished(account, MappingKind.USER, 1));
    ports().transactions().write(() -> versions().leaveOutdated(account, MappingKind.USER));
    assertThat(unfinished()).isEmpty();
    save(version(MappingKind.USER, 2));
    assertThat(unfinished()).containsExactly(new Unfinished(account, MappingKind.USER, 2));
  }

  private List<Unfinished> unfinished() {
    return ports().transactions().read(() -> versions().unfinished(10_000)).stream()
        .filter(each -> each.account().equals(account))
        .toList();
  }

  private ResourceId mapped(MappingKind kind, int version) {
    ResourceId id = Fixtures.newId();
    ports().transactions().write(() -> ports().mappings()
        .record(account, new MappingStatus(id, kind, version, null, "no name", Explanation.NONE, Fixtures.NOW)));
    return id;
  }

  private MappingVersion save(MappingVersion version) {
    ports().transactions().write(() -> versions().save(account, version));
    return version;
  }

  private int inForce(MappingKind kind) {
    return ports().transactions().read(() -> versions().inForce(account, kind));
  }

  private MappingVersions versions() {
    return ports().versions();
  }

  private static MappingVersion version(MappingKind kind, int number) {
    return new MappingVersion(kind, number, "kind: user # " + number + " \"🧮\"", "ada", "because", Fixtures.NOW);
  }
}
