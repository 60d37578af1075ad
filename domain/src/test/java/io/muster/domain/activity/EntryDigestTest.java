package io.muster.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal.Reason;
import io.muster.domain.account.AccountId;
import io.muster.domain.resource.ResourceId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryDigestTest {

  private static final ChainPoint BEGIN = ChainPoint.beginOf(new AccountId(7));
  private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("0190a000-0000-7000-8000-000000000002");
  private static final Instant AT = Instant.parse("2026-03-29T01:30:00.123Z");

  /** Every component has a value. */
  private static final Activity ENTRY = full();
  private static final Evidence EVIDENCE = new Evidence(ENTRY, "0a");

  static Stream<RecordComponent> components() {
    return Arrays.stream(Activity.class.getRecordComponents());
  }

  @ParameterizedTest
  @MethodSource("components")
  void changesWithEveryField(RecordComponent component) throws ReflectiveOperationException {
    assertThat(digest(with(component, other(component)))).as("%s", component).isNotEqualTo(digest(ENTRY));
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      assertThat(digest(with(component, null))).as("no %s", component).isNotEqualTo(digest(ENTRY));
    }
    if (component.getType() == List.class) {
      assertThat(digest(with(component, List.of()))).as("no %s", component).isNotEqualTo(digest(ENTRY));
    }
  }

  @Test
  void changesWithTheDocument() {
    assertThat(List.of(BEGIN.next(EVIDENCE), BEGIN.next(new Evidence(ENTRY, "0b")), BEGIN.next(new Evidence(ENTRY, null))))
        .doesNotHaveDuplicates();
    assertThat(Evidence.class.getRecordComponents()).hasSize(2);
  }

  @Test
  void changesWithTheReasonOfARefusal() {
    assertThat(digest(refused(Reason.CONFLICT))).isNotEqualTo(digest(refused(Reason.UNIQUENESS)));
  }

  @Test
  void changesWithTheNumberTheDigestBeforeAndTheAccount() {
    assertThat(BEGIN.digest().next(1, EVIDENCE)).isNotEqualTo(BEGIN.digest().next(2, EVIDENCE));
    assertThat(BEGIN.next(EVIDENCE).digest().next(1, EVIDENCE)).isNotEqualTo(BEGIN.digest().next(1, EVIDENCE));
    assertThat(ChainPoint.beginOf(new AccountId(8))).isNotEqualTo(BEGIN);
  }

  @Test
  void tellsApartHowTextIsSplit() {
    List<List<List<String>>> splits = List.of(
        List.of(List.of("ab"), List.of("c")), List.of(List.of("a"), List.of("bc")), List.of(List.of("a", "b", "c"), List.of()),
        List.of(List.of("a", "b"), List.of("c")), List.of(List.of("a"), List.of("b", "c")), List.of(List.of("abc"), List.of()),
        List.of(List.of(), List.of("abc")), List.of(List.of(), List.of("a", "b", "c")));

    assertThat(splits.stream().map(split -> digest(new Activity(ID, AT, "mst_a1b2", Operation.READ, null, null, null,
        Outcome.SUCCEEDED, split.getFirst(), split.getLast(), List.of(), 7)))).doesNotHaveDuplicates();
  }

  @Test
  void isWhatTheDocumentedFormSays() {
    Activity entry = new Activity(ID, AT, "ü", Operation.READ, null, null, null, Outcome.SUCCEEDED, List.of("a", "b"), List.of(),
        List.of(), 7);

    assertThat(EntryDigest.canonical(new Evidence(entry, "0a"))).asHexString().isEqualTo((
        "00000005" + hex("actor") + "00000001 00000002 c3bc"
            + "00000002" + hex("at") + "00000001 00000018" + hex("2026-03-29T01:30:00.123Z")
            + "00000007" + hex("changed") + "00000002 00000001 61 00000001 62"
            + "0000000d" + hex("document_hash") + "00000001 00000002 3061"
            + "00000002" + hex("id") + "00000001 00000024" + hex(ID.toString())
            + "0000000c" + hex("milliseconds") + "00000001 00000001 37"
            + "00000009" + hex("operation") + "00000001 00000004" + hex("read")
            + "00000007" + hex("outcome") + "00000001 00000009" + hex("succeeded"))
        .replace(" ", "").toUpperCase(Locale.ROOT));
    assertThat(digest(entry).toString()).matches("[0-9a-f]{64}");
  }

  private static EntryDigest digest(Activity entry) {
    return BEGIN.next(new Evidence(entry, null)).digest();
  }

  private static Activity refused(Reason reason) {
    return new Activity(ID, AT, "mst_a1b2", Operation.READ, null, null, null, new Outcome.Refused(reason), List.of(), List.of(),
        List.of(), 7);
  }

  private static Activity full() {
    try {
      Object[] values = components().map(component -> value(component, ID, 0)).toArray();
      return constructor().newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Activity with(RecordComponent changed, @Nullable Object value) throws ReflectiveOperationException {
    RecordComponent[] components = Activity.class.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int at = 0; at < components.length; at++) {
      values[at] = components[at].getName().equals(changed.getName()) ? value : components[at].getAccessor().invoke(ENTRY);
    }
    return constructor().newInstance(values);
  }

  private static Constructor<Activity> constructor() throws ReflectiveOperationException {
    return Activity.class.getDeclaredConstructor(
        components().map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  private static Object other(RecordComponent component) {
    return value(component, OTHER, 1);
  }

  /** One of two values that a field of that type can have. */
  private static Object value(RecordComponent component, UUID id, int which) {
    Class<?> type = component.getType();
    if (type.isEnum()) {
      return type.getEnumConstants()[which];
    }
    return switch (type.getSimpleName()) {
      case "UUID" -> id;
      case "ResourceId" -> new ResourceId(id);
      case "Instant" -> AT.plusNanos(which * 1_000L);
      case "Duration" -> Duration.ofMillis(which + 1L);
      case "String" -> "text" + which;
      case "List" -> List.of("a", "b" + which);
      case "Outcome" -> which == 0 ? Outcome.SUCCEEDED : new Outcome.Refused(Reason.CONFLICT);
      case "int" -> which;
      case "long" -> (long) which;
      case "boolean" -> which == 1;
      default -> throw new AssertionError("say here what a " + type + " can be, for " + component);
    };
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
