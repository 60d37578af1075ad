package io.muster.domain.validation;

import static io.muster.domain.resource.Values.list;
import static io.muster.domain.resource.Values.object;
import static io.muster.domain.schema.AttributeBuilder.complex;
import static io.muster.domain.schema.AttributeBuilder.text;
import static io.muster.domain.schema.Uniqueness.GLOBAL;
import static io.muster.domain.schema.Uniqueness.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.ResourceType.Extension;
import io.muster.domain.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UniqueValueTest {

  private static final String BADGE = "urn:example:schemas:extension:2.0:Badge";

  private static final ResourceType DEVICE = new ResourceType("Device", "Device", "/Devices", "",
      Schema.of("urn:example:schemas:core:2.0:Device", "Device", "",
          text("serial").uniqueWithin(SERVER),
          text("label"),
          text("tags").many().uniqueWithin(GLOBAL),
          complex("ports", text("mac").uniqueWithin(SERVER), text("name")).many()),
      List.of(new Extension(Schema.of(BADGE, "Badge", "", text("number").uniqueWithin(SERVER)), false)));

  @Test
  void areThoseOfEveryLevelAndExtension() {
    Resource device = new Resource(DEVICE, new ResourceId(new UUID(1, 2)), object(
        "serial", "1", "label", "x", "tags", list("a", "b"),
        "ports", list(object("mac", "00", "name", "x"), object("name", "y"), object("mac", "01")),
        BADGE, object("number", "7")), Meta.firstAt(Instant.EPOCH));

    assertThat(UniqueValue.of(device)).extracting(unique -> unique.path() + "=" + ((Value.Text) unique.value()).value())
        .containsExactlyInAnyOrder("serial=1", "tags=a", "tags=b", "ports.mac=00", "ports.mac=01", BADGE + ":number=7");
  }
}
