package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.directory.Person;
import io.muster.domain.job.Job;
import io.muster.domain.job.JobProgress;
import io.muster.domain.mapping.Explanation.Effect;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepManagersInStepTest {

  private final ProvisionedAccount here = new ProvisionedAccount();

  @Test
  void findsTheManagerById() {
    Resource boss = here.create(boss());
    Resource bob = here.create(report("bob", boss.id().toString()));

    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"boss-7", "boss@example.com", "BOSS@example.com"})
  void findsTheManagerByExternalIdOrUserName(String value) {
    Resource boss = here.create(boss());
    Resource bob = here.create(report("bob", value));

    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
  }

  @Test
  void prefersTheUserOfThatId() {
    Resource boss = here.create(boss());
    here.create(user("other@example.com").with("displayName", "Other").with("externalId", boss.id().toString()));
    Resource bob = here.create(report("bob", boss.id().toString()));

    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
  }

  @Test
  void findsAManagerWhoseExternalIdLooksLikeAnId() {
    String externalId = "0198aaaa-0000-7000-8000-00000000abcd";
    Resource boss = here.create(boss().with("externalId", externalId));
    Resource bob = here.create(report("bob", externalId));

    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
  }

  @Test
  void guessesNoManagerAmongSeveral() {
    here.create(boss());
    here.create(user("other@example.com").with("displayName", "Other").with("externalId", "boss-7"));
    Resource bob = here.create(report("bob", "boss-7"));

    assertThat(here.person(bob).manager()).isNull();
    assertThat(here.explained(bob, "manager").reason()).contains("more than one user");
  }

  @Test
  void saysWhenNobodyIsNamed() {
    Resource bob = here.create(report("bob", "nobody"));

    assertThat(here.explained(bob, "manager").effect()).isEqualTo(Effect.UNCHANGED);
    assertThat(here.explained(bob, "manager").reason()).endsWith("no user has that id, externalId or userName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"boss-7", "boss@example.com"})
  @DisplayName("A manager that arrives later is linked when it arrives")
  void linksAManagerThatArrivesLater(String value) {
    Resource bob = here.create(report("bob", value));
    Resource carol = here.create(report("carol", value));
    Resource boss = here.create(boss());

    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
    assertThat(here.person(carol).manager()).isEqualTo(here.person(boss).id());
    assertThat(here.explained(bob, "manager").effect()).isEqualTo(Effect.SET);
    assertThat(here.explained(bob, "name").rule()).isEqualTo("userName when it is not an email address");
  }

  @Test
  void linksAManagerWhoGetsAPersonLater() {
    Resource boss = here.create(user("boss"));
    Resource bob = here.create(report("bob", boss.id().toString()));
    assertThat(here.explained(bob, "manager").reason()).endsWith("the user that is named has no person yet");
    here.change(boss, user("boss").email("boss@example.com"));

    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
  }

  @Test
  void linksAManagerWhoGetsTheExternalIdLater() {
    Resource boss = here.create(user("boss@example.com").with("displayName", "Boss"));
    Resource bob = here.create(report("bob", "boss-7"));
    here.change(boss, boss());

    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
  }

  @Test
  void replacesTheManagerBeforeByTheOneThatArrives() {
    Resource former = here.create(user("former@example.com").with("displayName", "Former"));
    Resource bob = here.create(report("bob", former.id().toString()));
    here.change(bob, report("bob", "boss-7"));
    assertThat(here.person(bob).manager()).isEqualTo(here.person(former).id());
    Resource boss = here.create(boss());

    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
  }

  @Test
  @DisplayName("cleared when that person is disabled")
  void clearsADeactivatedManager() {
    Resource boss = here.create(boss().active(true));
    Resource bob = here.create(report("bob", boss.id().toString()));
    Resource inactive = here.change(boss, boss().active(false));
    assertThat(here.person(bob).manager()).isNull();
    assertThat(here.explained(bob, "manager").effect()).isEqualTo(Effect.CLEARED);

    here.change(inactive, boss().active(true));
    assertThat(here.person(bob).manager()).isEqualTo(here.person(boss).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "boss-7", "boss@example.com"})
  void clearsADeletedManager(String value) {
    Resource boss = here.create(boss());
    Resource bob = here.create(report("bob", value.equals("id") ? boss.id().toString() : value));
    here.delete(boss);

    assertThat(here.person(bob).manager()).isNull();
  }

  @Test
  void linksAManagerAgainWhoReturnsUnderANewId() {
    Resource boss = here.create(boss());
    Resource bob = here.create(report("bob", boss.id().toString()));
    here.delete(boss);
    Resource returned = here.create(boss());

    assertThat(here.person(bob).manager()).isEqualTo(here.person(returned).id());
    assertThat(here.person(returned).id()).isEqualTo(here.person(boss).id());
  }

  @Test
  void makesNobodyTheirOwnManager() {
    Resource boss = here.create(boss().manager("boss-7"));
    here.change(boss, boss().manager(boss.id().toString()));

    assertThat(here.person(boss).manager()).isNull();
  }

  @Test
  void mapsNothingElseOfTheReportsAndNobodyAboveOrBelow() {
    Resource bob = here.create(report("bob", "boss-7").enterprise("organization", "Sales"));
    Resource dave = here.create(report("dave", "bob"));
    here.organization("Sales", false);
    Person bobBefore = here.person(bob);
    Person daveBefore = here.person(dave);
    Resource boss = here.create(boss());

    assertThat(here.person(bob)).isEqualTo(bobBefore.edit().manager(here.person(boss).id()).person());
    assertThat(here.person(dave)).isEqualTo(daveBefore);
  }

  @Test
  void doesNotSpeakForAPersonWhomAnotherUserKeeps() {
    Resource bob = here.create(report("bob", "boss-7"));
    Resource other = here.create(user("robert").email("bob@example.com"));
    here.create(boss());

    assertThat(here.person(bob)).isEqualTo(here.person(other));
    assertThat(here.person(bob).manager()).isNull();
  }

  @Test
  void writesNoReportWhenTheManagerOnlyChangesItself() {
    Resource boss = here.create(boss());
    here.create(report("bob", boss.id().toString()));
    int writes = here.people.writes();
    here.change(boss, boss().with("title", "Director"));

    assertThat(here.people.writes()).isEqualTo(writes + 1);
  }

  @Test
  void followsTwoHundredReportsAtOnce() {
    List<Resource> reports = reports(200);
    Resource boss = here.create(boss());

    assertThat(reports).allSatisfy(report ->
        assertThat(here.person(report).manager()).isEqualTo(here.person(boss).id()));
    assertThat(here.jobs()).isEmpty();
  }

  @Test
  void queuesMoreReports() {
    List<Resource> reports = reports(201);
    Resource boss = here.create(boss());
    assertThat(reports).allSatisfy(report -> assertThat(here.person(report).manager()).isNull());

    here.workOff();
    assertThat(reports).allSatisfy(report ->
        assertThat(here.person(report).manager()).isEqualTo(here.person(boss).id()));
    assertThat(here.jobs()).extracting(Job::progress).containsExactly(new JobProgress(201, 201, 0));
  }

  @Test
  void queuesNobodyWhenTheManagerOnlyChangesItself() {
    reports(201);
    Resource boss = here.create(boss());
    here.workOff();
    here.change(boss, boss().with("title", "Director"));

    assertThat(here.jobs()).hasSize(1);
  }

  private List<Resource> reports(int count) {
    List<Resource> reports = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      reports.add(here.create(report("report" + each, "boss-7")));
    }
    return reports;
  }

  private static UserDocument boss() {
    return user("boss@example.com").with("displayName", "Boss").with("externalId", "boss-7");
  }

  private static UserDocument report(String userName, String manager) {
    return user(userName).email(userName + "@example.com").manager(manager);
  }
}
