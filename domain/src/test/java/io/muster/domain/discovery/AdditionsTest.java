package io.muster.domain.discovery;

import static io.muster.domain.discovery.Documents.BADGE;
import static io.muster.domain.discovery.Documents.PRESENT;
import static io.muster.domain.schema.AttributeBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AdditionsTest {

  private static final Schema BADGES = Schema.of(BADGE, "Badge", "", text("badgeNumber"));

  @Test
  void extendsTheTypeOfThatName() {
    List<ResourceType> types = additions("Group", BADGES).to(PRESENT.resourceTypes());

    assertThat(types.getFirst()).isEqualTo(PRESENT.resourceTypes().getFirst());
    assertThat(types.getLast().extensions()).containsExactly(new ResourceType.Extension(BADGES, false));
  }

  @Test
  void leavesOutWhatHasNoPlaceAnyMore() {
    Schema taken = Schema.of(EnterpriseUserSchema.URN.toUpperCase(Locale.ROOT), "Taken", "", text("badgeNumber"));

    assertThat(additions("Device", BADGES).to(PRESENT.resourceTypes())).isEqualTo(PRESENT.resourceTypes());
    assertThat(additions("User", taken).to(PRESENT.resourceTypes())).isEqualTo(PRESENT.resourceTypes());
  }

  private static Additions additions(String type, Schema schema) {
    return Additions.of(List.of(new AccountExtension(type, schema)));
  }
}
