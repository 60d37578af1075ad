package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.People.Selection;
import io.muster.application.port.Ports;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeping people in step asks of a storage: that its ports agree, and that writers at once do no harm. */
public abstract class KeepUserInStepContract {

  private static final int AT_ONCE = 16;

  private ProvisionedAccount here;

  protected abstract Ports ports();

  @BeforeEach
  void openAccount() {
    here = new ProvisionedAccount(ports());
  }

  @Test
  void usersOfOnePrimaryEmailGetOnePerson() throws Exception {
    List<Resource> users = atOnce(each -> here.create(user("user" + each).email("shared@example.com")));

    assertThat(here.ports.people().list(here.account, Selection.EVERYBODY, null, 10)).hasSize(1);
    assertThat(users).allSatisfy(user -> assertThat(here.status(user).isMapped()).isTrue());
  }

  @Test
  void everyReportGetsAManagerWhoArrivesLater() throws Exception {
    List<Resource> reports = atOnce(each -> here.create(report("report" + each, "Boss@example.com")));
    Resource boss = here.create(boss());

    assertThat(reports).allSatisfy(report ->
        assertThat(here.person(report).manager()).isEqualTo(here.person(boss).id()));
  }

  @Test
  void everyReportFollowsAManagerWhoGoesAndReturns() throws Exception {
    Resource boss = here.create(boss());
    List<Resource> reports = atOnce(each -> here.create(report("report" + each, boss.id().toString())));
    here.delete(boss);
    assertThat(reports).allSatisfy(report -> assertThat(here.person(report).manager()).isNull());

    here.create(boss());
    assertThat(here.person(boss).disabled()).isFalse();
    assertThat(reports).allSatisfy(report ->
        assertThat(here.person(report).manager()).isEqualTo(here.person(boss).id()));
  }

  @Test
  void usersOfOnePersonMayGoAtOnce() throws Exception {
    List<Resource> users = new ArrayList<>();
    for (int each = 0; each < AT_ONCE; each++) {
      users.add(here.create(user("user" + each).email("shared@example.com").active(true)));
    }
    List<Resource> gone = atOnce(each -> {
      if (each > 0) {
        here.delete(users.get(each));
      }
      return users.get(each);
    });

    assertThat(here.person(gone.getFirst()).disabled()).isFalse();
    assertThat(here.person(gone.getFirst()).name()).isEqualTo("user0");
    here.delete(users.getFirst());
    assertThat(here.person(users.getFirst()).disabled()).isTrue();
  }

  private static List<Resource> atOnce(IntFunction<Resource> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Resource> done = new ArrayList<>();
      List<Callable<Resource>> calls =
          IntStream.range(0, AT_ONCE).<Callable<Resource>>mapToObj(each -> () -> work.apply(each)).toList();
      for (Future<Resource> each : threads.invokeAll(calls)) {
        done.add(each.get());
      }
      return done;
    }
  }

  private static UserDocument boss() {
    return user("boss@example.com").with("displayName", "Boss").with("externalId", "boss-7");
  }

  private static UserDocument report(String userName, String manager) {
    return user(userName).email(userName + "@example.com").manager(manager);
  }
}
