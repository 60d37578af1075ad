package io.muster.application.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.port.Fixtures;
import io.muster.domain.account.AccountSettings;
import io.muster.domain.group.Member;
import io.muster.domain.projection.Projection;
import io.muster.domain.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a group's members is read at once. */
class ViewsTest {

  private final Provisioning provisioning = new Provisioning(AccountSettings.DEFAULTS);

  @Test
  void readsALargeGroupPageByPage() {
    ResourceId group = provisioning.groupOf(1_100);
    ResourceView view = provisioning.get(Fixtures.GROUPS, group, Projection.byDefault(Fixtures.GROUPS));
    List<Member> seen = new ArrayList<>(view.relations().members());
    assertThat(seen).hasSize(1_000);
    assertThat(view.more()).isNotNull();
    for (List<Member> page = seen; !page.isEmpty(); page = view.more().after(seen.getLast().id())) {
      seen.addAll(page == seen ? List.of() : page);
    }
    assertThat(seen).hasSize(1_100).doesNotHaveDuplicates();
  }

  @Test
  void readsASmallGroupAtOnceAndNoMembersThatAreNotShown() {
    ResourceId group = provisioning.groupOf(3);
    assertThat(provisioning.get(Fixtures.GROUPS, group, Projection.byDefault(Fixtures.GROUPS)).more()).isNull();
    Projection without = Projection.of(Fixtures.GROUPS, List.of(), List.of("members"));
    ResourceView view = provisioning.get(Fixtures.GROUPS, group, without);
    assertThat(view.relations().members()).isEmpty();
    assertThat(view.more()).isNull();
  }
}
