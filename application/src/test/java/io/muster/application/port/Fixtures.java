package io.muster.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Meta;
import io.muster.domain.resource.Resource;
import io.muster.domain.resource.ResourceId;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Resources and values as contracts write them down; identifiers grow as those of UUIDv7 do. */
public final class Fixtures {

  public static final ResourceType USERS = CoreResourceTypes.users("urn:example:custom");
  public static final ResourceType GROUPS = CoreResourceTypes.GROUPS;
  public static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123Z");

  private static final AtomicLong SEQUENCE = new AtomicLong();

  private Fixtures() {}

  public static ResourceId newId() {
    return new ResourceId(new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | SEQUENCE.incrementAndGet()));
  }

  /** A user of that userName, with further attributes as name and value in turn. */
  public static Resource user(String userName, Object... namesAndValues) {
    return new Resource(USERS, newId(), merged(complex("userName", userName), complex(namesAndValues)),
        Meta.firstAt(NOW));
  }

  public static Resource group(String displayName, Object... namesAndValues) {
    return new Resource(GROUPS, newId(), merged(complex("displayName", displayName), complex(namesAndValues)),
        Meta.firstAt(NOW));
  }

  /** The resource with those attributes changed, one version later. */
  public static Resource changed(Resource before, Object... namesAndValues) {
    return before.withAttributes(merged(before.attributes(), complex(namesAndValues)),
        before.meta().changedAt(NOW.plusSeconds(before.meta().version())));
  }

  public static Complex complex(Object... namesAndValues) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      entries.put((String) namesAndValues[at], value(namesAndValues[at + 1]));
    }
    return new Complex(entries);
  }

  public static Many many(Object... values) {
    return new Many(Arrays.stream(values).map(Fixtures::value).toList());
  }

  /** The work is refused for that reason. */
  public static void assertRefuses(Refusal.Reason reason, ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static Value value(Object plain) {
    return switch (plain) {
      case Value value -> value;
      case String text -> Value.of(text);
      case Boolean flag -> Value.of(flag);
      case Integer number -> Value.of(number);
      case List<?> values -> many(values.toArray());
      default -> throw new IllegalArgumentException("no value is made from a " + plain.getClass());
    };
  }

  private static Complex merged(Complex first, Complex second) {
    Map<String, Value> entries = new LinkedHashMap<>(first.entries());
    entries.putAll(second.entries());
    return new Complex(entries);
  }
}
