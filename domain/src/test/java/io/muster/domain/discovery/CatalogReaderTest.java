package io.muster.domain.discovery;

import static io.muster.domain.discovery.Documents.BADGE;
import static io.muster.domain.discovery.Documents.DEVICE;
import static io.muster.domain.discovery.Documents.PRESENT;
import static io.muster.domain.discovery.Documents.device;
import static io.muster.domain.discovery.Documents.read;
import static io.muster.domain.discovery.Documents.schema;
import static io.muster.domain.discovery.Documents.text;
import static io.muster.domain.discovery.Documents.type;
import static io.muster.domain.discovery.Documents.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.ResourceType;
import io.muster.domain.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogReaderTest {

  private static final String DEVICES = schema(DEVICE, text("serialNumber"));
  private static final String BADGES = schema(BADGE, text("badgeNumber"));

  @Test
  void addsAResourceTypeWithItsExtension() {
    CatalogReader.Outcome outcome = read(DEVICES, BADGES, device(BADGE));

    assertThat(outcome.problems()).isEmpty();
    ResourceType device = outcome.additions().to(PRESENT.resourceTypes()).getLast();
    assertThat(device.name()).isEqualTo("Device");
    assertThat(device.endpoint()).isEqualTo("/Devices");
    assertThat(device.schemas().map(Schema::urn)).containsExactly(DEVICE, BADGE);
  }

  @Test
  void addsAnExtensionToUsersAndLeavesGroupsAsTheyAre() {
    CatalogReader.Outcome outcome = read(BADGES, user(BADGE));

    assertThat(outcome.problems()).isEmpty();
    List<ResourceType> types = outcome.additions().to(PRESENT.resourceTypes());
    assertThat(types.getFirst().schemas().map(Schema::urn)).endsWith(BADGE);
    assertThat(types.getLast()).isEqualTo(PRESENT.resourceTypes().getLast());
  }

  @Test
  void readsOneDocumentAListAndAnArray() {
    assertThat(read("[" + BADGES + "," + user(BADGE) + "]").problems()).isEmpty();
    assertThat(read("""
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2,
         "Resources": [%s, %s]}""".formatted(BADGES, user(BADGE))).problems()).isEmpty();
  }

  @Test
  void knowsDocumentsWithoutSchemasByWhatTheyHold() {
    assertThat(read(
        "{\"id\": \"" + BADGE + "\", \"attributes\": [" + text("badgeNumber") + "]}",
        user(BADGE).replace("\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:ResourceType\"],", "")).problems()).isEmpty();
  }

  @Test
  void takesEndpointsWithAndWithoutASlash() {
    assertThat(read(DEVICES, type("Device", "Devices", DEVICE)).additions().types().getFirst().endpoint())
        .isEqualTo("/Devices");
  }

  @Test
  void letsWhatIsPresentBeRepeatedAsDiscoveryShowsIt() {
    List<Complex> documents = Stream.concat(
        PRESENT.schemas().stream().map(schema -> SchemaDocument.write(schema, "https://scim.example.com")),
        PRESENT.resourceTypes().stream().map(type -> ResourceTypeDocument.write(type, "https://scim.example.com"))).toList();

    assertThat(CatalogReader.read(PRESENT, List.of(new Source("all", new Many(List.copyOf(documents))))))
        .isEqualTo(new CatalogReader.Outcome(Additions.NONE, List.of()));
  }

  @Test
  void tellsWhichFileAProblemIsIn() {
    CatalogReader.Outcome outcome = CatalogReader.read(PRESENT, List.of(
        new Source("good.json", Documents.content("[" + BADGES + "," + user(BADGE) + "]")),
        new Source("bad.json", Documents.content("[1, " + DEVICES + "]"))));

    assertThat(outcome.problems()).extracting(Problem::source, Problem::pointer)
        .containsExactly(tuple("bad.json", "/0"), tuple("bad.json", "/1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Users", "/users", "/Groups", "/v2", "/Schemas", "/ResourceTypes", "/ServiceProviderConfig", "/Bulk",
      "/Me", "/me", "/.search", "/Self", "/a/b", "/", "", "/1"})
  void refusesEndpointsThatAreNotFree(String endpoint) {
    assertThat(read(DEVICES, type("Device", endpoint, DEVICE)).problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.pointer()).isIn("/endpoint", ""));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("/schema", "there is no schema \"" + DEVICE + "\"", device()),
        mistake("/schemaExtensions/0/schema", "there is no schema", DEVICES, device(BADGE)),
        mistake("/schemaExtensions/0/schema", "there is no schema", user(BADGE)),
        mistake("/schema", "of another resource type", type("Staff", "/Staff", "urn:ietf:params:scim:schemas:core:2.0:User")),
        mistake("/schema", "of another resource type", DEVICES, device(), type("Gadget", "/Gadgets", DEVICE)),
        mistake("/endpoint", "Device is served at /Devices", DEVICES, BADGES, device(), type("Badge", "/devices", BADGE)),
        mistake("/name", "another resource type of the id or name", DEVICES, BADGES, device(), type("device", "/Badges", BADGE)),
        mistake("/schemaExtensions/1/schema", "given twice", DEVICES, BADGES, device(BADGE, BADGE)),
        mistake("/schemaExtensions/0/schema", "given twice", BADGES, user(BADGE), user(BADGE)),
        mistake("/schemaExtensions/0/schema", "core schema", DEVICES, device(DEVICE)),
        mistake("/schemaExtensions/0/schema", "core schema", user("urn:ietf:params:scim:schemas:core:2.0:Group")),
        mistake("/schemaExtensions/0/required", "must be false", BADGES, user(BADGE).replace("false", "true")),
        mistake("/endpoint", "and stays there", type("User", "/People", "urn:ietf:params:scim:schemas:core:2.0:User")),
        mistake("/schema", "and stays so", type("User", "/Users", "urn:ietf:params:scim:schemas:core:2.0:Group")),
        mistake("/name", "as they are", type("user", "/Users", "urn:ietf:params:scim:schemas:core:2.0:User")),
        mistake("", "no resource type has", BADGES),
        mistake("/id", "is given twice", BADGES, schema(BADGE.toUpperCase(Locale.ROOT), text("other")), user(BADGE)),
        mistake("/id", "says something else", schema("urn:ietf:params:scim:schemas:core:2.0:Group", text("displayName"))),
        mistake("/attributes/0/name", "every User already", schema(BADGE, text("DisplayName")), user(BADGE)),
        mistake("/attributes/0/name", "every User already", schema(BADGE, text("externalId")), user(BADGE)),
        mistake("/attributes/0/name", "every resource already", schema(DEVICE, text("meta")), device()),
        mistake("/attributes/0/name", "every Sample already", DEVICES, schema(BADGE, text("serialnumber")), device(BADGE)),
        mistake("", "neither a schema", "{\"id\": \"x\"}"),
        mistake("", "neither a schema", "{\"schemas\": [\"urn:example:other\"], \"attributes\": []}"),
        mistake("", "must be an object", "5"),
        mistake("/0", "must be an object", "[[]]"),
        mistake("/name", "no name of a resource type", DEVICES, type("My Device", "/Devices", DEVICE)),
        mistake("", "\"name\" is missing", DEVICES, device().replace("\"name\": \"Device\",", "")),
        mistake("/endpiont", "defines nothing of that name", DEVICES, device().replace("\"schema\":", "\"endpiont\": 1, \"schema\":")));
  }

  private static Arguments mistake(String pointer, String reason, String... files) {
    return Arguments.of(pointer, reason, files);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tellsWhereAFileIsWrongAndWhy(String pointer, String reason, String... files) {
    assertThat(read(files).problems()).anySatisfy(problem -> {
      assertThat(problem.pointer()).isEqualTo(pointer);
      assertThat(problem.reason()).contains(reason);
    });
  }
}
