package io.muster.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.Schema;
import io.muster.domain.schema.core.EnterpriseUserSchema;
import io.muster.domain.schema.core.GroupSchema;
import io.muster.domain.schema.core.UserSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema documents say what RFC 7643 §8.7.1 says, but where another section of it, or the product, says otherwise. */
class RfcSchemasTest {

  private static final List<String> CHARACTERISTICS = List.of("type", "multiValued", "required", "caseExact", "mutability",
      "returned", "uniqueness", "canonicalValues", "referenceTypes");

  private static final Map<String, Schema> SCHEMAS = Map.of(
      "User", UserSchema.SCHEMA, "Group", GroupSchema.SCHEMA, "EnterpriseUser", EnterpriseUserSchema.SCHEMA);

  /** RFC 7643 §2.3.6 and §2.3.7 make binaries and references case exact; §4.2 requires displayName of groups. */
  private static final Map<String, String> DIFFERENCES = Map.ofEntries(
      Map.entry("User profileUrl caseExact", "true"),
      Map.entry("User photos.value caseExact", "true"),
      Map.entry("User groups.$ref caseExact", "true"),
      Map.entry("User x509Certificates.value caseExact", "true"),
      Map.entry("Group displayName required", "true"),
      Map.entry("Group members.value required", "true"),
      Map.entry("Group members.value caseExact", "true"),
      Map.entry("Group members.$ref caseExact", "true"),
      Map.entry("EnterpriseUser manager.$ref caseExact", "true"));

  /** What the RFC's text defines and its representation leaves out, and what the product adds. */
  private static final Set<String> FURTHER = Set.of("User addresses.primary", "Group members.display", "Group groupType",
      "EnterpriseUser site", "EnterpriseUser location", "EnterpriseUser supportID");

  static Stream<List<String>> rows() throws IOException {
    try (InputStream stream = Objects.requireNonNull(RfcSchemasTest.class.getResourceAsStream("/vectors/schemas.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void describesTheAttributesOfTheRfc(List<String> row) {
    String attribute = row.get(0) + " " + row.get(1);
    Complex document = attributesOf(row.get(0)).get(attribute);
    assertThat(document).as(attribute).isNotNull();
    for (int at = 0; at < CHARACTERISTICS.size(); at++) {
      String characteristic = CHARACTERISTICS.get(at);
      String expected = DIFFERENCES.getOrDefault(attribute + " " + characteristic, row.get(at + 2));
      boolean isList = at >= CHARACTERISTICS.indexOf("canonicalValues");
      if (isList || !expected.equals("-")) {
        assertThat(text(document.get(characteristic))).as("%s of %s", characteristic, attribute).isEqualTo(expected);
      }
    }
  }

  @Test
  void describesNoOtherAttributes() throws IOException {
    Set<String> ours = SCHEMAS.keySet().stream().flatMap(schema -> attributesOf(schema).keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
    rows().forEach(row -> ours.remove(row.get(0) + " " + row.get(1)));
    assertThat(ours).isEqualTo(new TreeSet<>(FURTHER));
  }

  /** RFC 7643 §7: the characteristics, and nothing that it does not define. */
  @Test
  void saysNothingThatTheRfcDoesNotDefine() {
    Set<String> names = new HashSet<>(CHARACTERISTICS);
    names.addAll(List.of("name", "description", "subAttributes"));
    SCHEMAS.values().forEach(schema -> {
      Complex document = SchemaDocument.write(schema, "https://scim.example.com/scim/v2");
      assertThat(document.entries().keySet())
          .containsExactlyInAnyOrder("schemas", "id", "name", "description", "attributes", "meta");
      attributesOf(schema.name()).forEach((name, attribute) ->
          assertThat(names).as(name).containsAll(attribute.entries().keySet()));
    });
  }

  private static Map<String, Complex> attributesOf(String schema) {
    List<Map.Entry<String, Complex>> found = new ArrayList<>();
    collect(SchemaDocument.write(SCHEMAS.get(schema)).get("attributes"), schema + " ", found);
    return found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void collect(Value attributes, String prefix, List<Map.Entry<String, Complex>> found) {
    for (Value each : ((Many) attributes).values()) {
      Complex attribute = (Complex) each;
      found.add(Map.entry(prefix + attribute.text("name"), attribute));
      if (attribute.get("subAttributes") != null) {
        collect(attribute.get("subAttributes"), prefix + attribute.text("name") + ".", found);
      }
    }
  }

  private static String text(Value value) {
    return switch (value) {
      case null -> "-";
      case Value.Text text -> text.value();
      case Value.Bool bool -> String.valueOf(bool.value());
      case Many many -> many.values().stream().map(RfcSchemasTest::text).collect(Collectors.joining(","));
      case Complex _, Value.Number _, Value.Unassigned _ -> throw new IllegalArgumentException("no characteristic");
    };
  }
}
