package io.muster.domain.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.Refusal;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.resource.Json;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The shared table of patches. What a client's dialect asks for is repaired before the domain sees it. */
class PatchVectorsTest {

  private static final Map<String, ResourceType> TYPES = Map.of(
      "User", CoreResourceTypes.users("urn:example:custom_fields"), "Group", CoreResourceTypes.GROUPS);

  /** Where the letter of the RFC and the first expectation part: the answer among those that conform as well. */
  private static final Map<String, String> BY_THE_LETTER = Map.of(
      "P013", "noTarget", "P019", "invalidPath", "P070", "invalidSyntax", "P073", "invalidSyntax",
      "P103", "invalidSyntax");

  /** It is about the envelope, which is read before a patch is made of it. */
  private static final String WITHOUT_SCHEMAS = "P085";

  private record Vector(String id, JsonNode json) {

    ResourceType type() {
      return TYPES.get(json.get("resourceType").stringValue());
    }

    @Override
    public String toString() {
      return id + " " + json.get("name").stringValue();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void answersAsExpected(Vector vector) {
    String outcome = outcome(vector);
    String expected = BY_THE_LETTER.getOrDefault(vector.id(), expectation(vector.json().get("expect")));
    assertThat(outcome).isEqualTo(expected);
    if (BY_THE_LETTER.containsKey(vector.id())) {
      assertThat(vector.json().get("alsoOk").valueStream().map(PatchVectorsTest::expectation)).contains(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void keepsTheFurtherConditions(Vector vector) {
    JsonNode expected = vector.json().get("expect");
    if (BY_THE_LETTER.containsKey(vector.id()) || !expected.has("after")) {
      return;
    }
    Complex before = document(vector);
    Complex after = patch(vector).applyTo(vector.type(), before).document();
    if (expected.has("lastModifiedUnchanged")) {
      assertThat(after).isEqualTo(before);
    }
    expected.path("schemasHas").valueStream().forEach(urn -> assertThat(after.get(urn.stringValue())).isNotNull());
    expected.path("schemasLacks").valueStream().forEach(urn -> assertThat(after.get(urn.stringValue())).isNull());
  }

  private static Stream<Vector> vectors() {
    return Json.resource("/vectors/patch.json").get("vectors").valueStream()
        .map(json -> new Vector(json.get("id").stringValue(), json))
        .filter(vector -> !vector.id().equals(WITHOUT_SCHEMAS));
  }

  private static String outcome(Vector vector) {
    Complex before = document(vector);
    try {
      Patched patched = patch(vector).applyTo(vector.type(), before);
      assertThat(patched.unknown()).isEmpty();
      return comparable(withMembers(patched, vector)).toString();
    } catch (Refusal refusal) {
      return switch (refusal.reason()) {
        case INVALID_SYNTAX -> "invalidSyntax";
        case INVALID_PATH -> "invalidPath";
        case INVALID_VALUE -> "invalidValue";
        case NO_TARGET -> "noTarget";
        case MUTABILITY -> "mutability";
        default -> refusal.reason().name();
      };
    }
  }

  private static String expectation(JsonNode expected) {
    return expected.has("after")
        ? comparable(Json.object(expected.get("after"))).toString()
        : expected.path("scimType").stringValue("");
  }

  private static Complex document(Vector vector) {
    return Json.object(vector.json().get("before")).without("members");
  }

  private static Patch patch(Vector vector) {
    List<RawOperation> operations = vector.json().get("request").path("Operations").valueStream()
        .map(operation -> new RawOperation(operation.path("op").stringValue(null),
            operation.path("path").stringValue(null),
            operation.has("value") ? Json.value(operation.get("value")) : null))
        .toList();
    return Patch.of(vector.type(), operations, FilterLimits.DEFAULT);
  }

  private static Complex withMembers(Patched patched, Vector vector) {
    Set<String> ids = new LinkedHashSet<>();
    vector.json().get("before").path("members").valueStream()
        .forEach(member -> ids.add(member.get("value").stringValue()));
    for (MemberOperation operation : patched.members()) {
      switch (operation) {
        case MemberOperation.Add(List<String> added) -> ids.addAll(added);
        case MemberOperation.Remove(List<String> removed) -> removed.forEach(ids::remove);
        case MemberOperation.Replace(List<String> all) -> {
          ids.clear();
          ids.addAll(all);
        }
        case MemberOperation.RemoveAll _ -> ids.clear();
        case MemberOperation.RemoveMatching _ -> throw new AssertionError("the table chooses members by id alone");
      }
    }
    List<Value> members = ids.stream().<Value>map(id -> new Complex(Map.of("value", Value.of(id)))).toList();
    return patched.document().with("members", new Many(members));
  }

  /**
   * As the table compares: absent, null and empty are alike, so are not primary and primary unassigned; lists are sets.
   */
  private static Value comparable(Value value) {
    return switch (value) {
      case Complex complex -> {
        Map<String, Value> kept = new LinkedHashMap<>();
        complex.entries().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .filter(entry -> !entry.getValue().isUnassigned())
            .filter(entry -> !entry.getKey().equals("primary") || !entry.getValue().equals(Value.of(false)))
            .forEach(entry -> kept.put(entry.getKey(), comparable(entry.getValue())));
        yield new Complex(kept);
      }
      case Many many -> new Many(many.values().stream()
          .map(PatchVectorsTest::comparable)
          .sorted((one, other) -> one.toString().compareTo(other.toString()))
          .toList());
      case Value.Text _, Value.Bool _, Value.Number _, Value.Unassigned _ -> value;
    };
  }
}
