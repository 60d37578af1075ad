package io.muster.application.directory;

import static io.muster.domain.mapping.UserDocument.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Ports;
import io.muster.domain.account.SafetyCatch;
import io.muster.domain.mapping.UserDocument;
import io.muster.domain.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a safety catch asks of a storage: that whoever is let through at once is counted, and whoever is not is on hold. */
public abstract class SafetyCatchContract {

  private static final int PEOPLE = 40;
  private static final int AT_ONCE = 4;

  protected abstract Ports ports();

  @Test
  void writersAtOnceExceedTheLimitByNoMoreThanTheyAre() throws Exception {
    ProvisionedAccount here = new ProvisionedAccount(ports());
    List<Resource> users = new ArrayList<>();
    for (int n = 0; n < PEOPLE; n++) {
      users.add(here.create(document(n)));
    }
    here.safetyCatch(new SafetyCatch(20, 1_440));
    goAtOnce(here, users);

    long disabled = users.stream().filter(each -> here.person(each).disabled()).count();
    long held = users.stream().filter(each -> here.status(each).isOnHold()).count();
    assertThat(disabled).isBetween(PEOPLE / 5L, PEOPLE / 5L + AT_ONCE);
    assertThat(held).isEqualTo(PEOPLE - disabled);
    assertThat(users.stream().map(each -> here.status(each).hold()).distinct()).containsOnly(null, 1);
    assertThat(here.ports.transactions().read(() -> here.ports.mappings().countOnHold(here.account, 1)))
        .isEqualTo((int) held);
  }

  private static void goAtOnce(ProvisionedAccount here, List<Resource> users) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Boolean>> calls = IntStream.range(0, PEOPLE).<Callable<Boolean>>mapToObj(n -> () -> {
        if (n % 2 == 0) {
          here.delete(users.get(n));
        } else {
          here.change(users.get(n), document(n).active(false));
        }
        return true;
      }).toList();
      for (Future<Boolean> each : threads.invokeAll(calls)) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  private static UserDocument document(int n) {
    return user("user" + n).email("user" + n + "@example.com").active(true);
  }
}
