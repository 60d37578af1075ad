package io.muster.adapters.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.scim.json.ScimJson;
import io.muster.application.provisioning.ResourceView;
import io.muster.domain.group.Member;
import io.muster.domain.projection.Projection;
import io.muster.domain.projection.Relations;
import io.muster.domain.projection.Representation;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.MockHttpOutputMessage;

/** A large group is written as a small one would be, a page of its members at a time. */
class LargeGroupConverterTest {

  private static final int PAGE = 3;

  private final ScimJson json = new ScimJson(32);
  private final Representation representation = new Representation("https://scim.example.com/scim/v2");
  private final List<Member> members = IntStream.range(0, 8)
      .mapToObj(n -> new Member(new ResourceId(new UUID(7, n)), Member.Kind.USER, "Member " + n))
      .toList();
  private final Resource group = new Resource(CoreResourceTypes.GROUPS, new ResourceId(new UUID(1, 1)),
      new Complex(Map.of("displayName", Value.of("Crew"))), Meta.firstAt(Instant.EPOCH));

  @Test
  void writesAllMembersOnce() throws IOException {
    Projection projection = Projection.byDefault(CoreResourceTypes.GROUPS);
    Complex whole = projection.apply(representation.of(group, new Relations(members, List.of())));
    assertThat(written(projection).entries()).containsExactlyInAnyOrderEntriesOf(whole.entries());
  }

  @Test
  void showsOfEachWhatIsAskedFor() throws IOException {
    Projection projection = Projection.of(CoreResourceTypes.GROUPS, List.of("members.value"), List.of());
    Complex whole = projection.apply(representation.of(group, new Relations(members, List.of())));
    assertThat(written(projection).entries()).containsExactlyInAnyOrderEntriesOf(whole.entries());
  }

  private Complex written(Projection projection) throws IOException {
    List<ResourceId> asked = new ArrayList<>();
    ResourceView.MorePages more = last -> {
      asked.add(last);
      int next = members.stream().map(Member::id).toList().indexOf(last) + 1;
      return members.subList(next, Math.min(members.size(), next + PAGE));
    };
    ResourceView view = new ResourceView(group, new Relations(members.subList(0, PAGE), List.of()), more);
    MockHttpOutputMessage output = new MockHttpOutputMessage();
    new LargeGroupConverter(json).write(
        new LargeGroup(view, more, representation, projection), ScimMedia.SCIM_JSON, output);
    assertThat(asked).hasSize(3);
    return json.read(output.getBodyAsString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
  }
}
