package io.muster.application.activity;

import static io.muster.application.port.Fixtures.NOW;
import static io.muster.application.port.Fixtures.assertRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.activity.ListActivity.Filters;
import io.muster.application.discovery.Catalogs;
import io.muster.application.port.Fixtures;
import io.muster.application.port.InMemoryPorts;
import io.muster.domain.Refusal.Reason;
import io.muster.domain.access.Administrator;
import io.muster.domain.access.Role;
import io.muster.domain.activity.Activity;
import io.muster.domain.activity.Entry;
import io.muster.domain.activity.Operation;
import io.muster.domain.activity.Outcome;
import io.muster.domain.discovery.Additions;
import io.muster.domain.search.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListActivityTest {

  private final InMemoryPorts ports = new InMemoryPorts();
  private final Administrator reader = readerOfANewAccount();
  private final ListActivity listActivity = new ListActivity(ports.log(), ports.readRecorder(),
      new Catalogs(Additions.NONE, ports.schemas(), ports.transactions()), ports.transactions());

  @Test
  void listsStretchByStretch() {
    Activity first = appended();
    Activity second = appended();

    assertThat(list(reader, null, null)).isEqualTo(new Slice<>(List.of(second), true));
    assertThat(list(reader, null, second.place())).isEqualTo(new Slice<>(List.of(first), false));
  }

  @Test
  void showsNothingOfAnotherAccount() {
    appended();

    assertThat(list(readerOfANewAccount(), null, null).items()).isEmpty();
  }

  @Test
  void refusesAResourceTypeThatThereIsNot() {
    Activity user = appended();

    assertThat(list(reader, "User", null).items()).containsExactly(user);
    assertThat(list(reader, "Group", null).items()).isEmpty();
    assertRefuses(Reason.INVALID_VALUE, () -> list(reader, "Users", null));
  }

  private Slice<Activity> list(
      Administrator administrator, @Nullable String resourceType, Activity.@Nullable Place after) {
    Filters filters = new Filters(null, null, resourceType, null, null, null, null, null);
    return listActivity.list(administrator, new ListActivity.Query(filters, after, 1));
  }

  private Activity appended() {
    Activity activity = new Activity(Fixtures.newId().value(), NOW, "mst_a1b2", Operation.CREATE, "User",
        Fixtures.newId(), null, Outcome.SUCCEEDED, List.of("userName"), List.of(), List.of(), 0);
    ports.log().append(reader.account().id(), List.of(new Entry(activity, null)));
    return activity;
  }

  private Administrator readerOfANewAccount() {
    return new Administrator(ports.accounts().find(ports.newAccount()).orElseThrow(), "rita", Role.READER);
  }
}
