package io.muster.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.domain.discovery.Additions;
import io.muster.domain.schema.ResourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SchemaFolderTest {

  private static final String BADGE = """
      {
        "id": "urn:example:schemas:extension:2.0:Badge",
        "attributes": [
          {"name": "number", "type": "string"}
        ]
      }
      """;

  private static final String USER = """
      {
        "name": "User",
        "endpoint": "/Users",
        "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
        "schemaExtensions": [{"schema": "urn:example:schemas:extension:2.0:Badge", "required": false}]
      }
      """;

  @TempDir private Path folder;

  @Test
  void addsNothingWhereNoFolderIsNamed() {
    assertThat(SchemaFolder.additions(null)).isEqualTo(Additions.NONE);
    assertThat(SchemaFolder.additions(" ")).isEqualTo(Additions.NONE);
  }

  @Test
  void readsEveryJsonFileAndNoOther() throws IOException {
    write("badge.json", BADGE);
    write("user.json", USER);
    write("README.md", "no JSON");

    Additions additions = SchemaFolder.additions(folder.toString());
    assertThat(additions.extensions().get("User")).extracting(ResourceType.Extension::required).containsExactly(false);
  }

  @Test
  void tellsFileLineColumnAndReasonOfEveryProblem() throws IOException {
    write("badge.json", BADGE.replace("\"string\"", "\"strng\""));
    write("other.json", "{\n  \"userName\": \"ada\"\n}");
    write("user.json", USER.replace("/Users", "/People"));
    write("worse.json", "{\n  \"id\": \"urn:example:x\",\n  \"id\": 5\n}");

    assertThatThrownBy(() -> SchemaFolder.additions(folder.toString()))
        .isInstanceOf(BrokenSchemas.class)
        .hasMessageContaining("badge.json, line 4, column 32 (/attributes/0/type): \"strng\" is none of: string")
        .hasMessageContaining("other.json, line 1, column 1: is neither a schema")
        .hasMessageContaining("user.json, line 3, column 15 (/endpoint): User is served at /Users")
        .hasMessageContaining("worse.json, line 3, column ")
        .hasMessageContaining("is no JSON: Duplicate Object property \"id\"");
  }

  @Test
  void namesThePlaceThatSomethingIsMissingIn() throws IOException {
    write("badge.json", BADGE.replace("\"name\": \"number\", ", ""));
    write("user.json", USER);

    assertThatThrownBy(() -> SchemaFolder.additions(folder.toString()))
        .hasMessageContaining("badge.json, line 4, column 5 (/attributes/0): \"name\" is missing");
  }

  @Test
  void refusesAFolderWithoutFilesAndOneThatIsNotThere() {
    assertThatThrownBy(() -> SchemaFolder.additions(folder.toString()))
        .hasMessageContaining("no file in it whose name ends in .json");
    assertThatThrownBy(() -> SchemaFolder.additions(folder.resolve("missing").toString()))
        .isInstanceOf(BrokenSchemas.class)
        .hasMessageContaining("missing");
  }

  @Test
  void refusesEmptyFilesAndSeveralValuesInOne() throws IOException {
    write("empty.json", "");
    write("two.json", BADGE + USER);

    assertThatThrownBy(() -> SchemaFolder.additions(folder.toString()))
        .hasMessageContaining("empty.json")
        .hasMessageContaining("there is nothing in it")
        .hasMessageContaining("two.json, line 7, column 1: is no JSON: more follows the first value");
  }

  @Test
  void tellsTheOperatorWhatToDo() throws IOException {
    write("empty.json", "");
    FailureAnalysis analysis = null;
    try {
      SchemaFolder.additions(folder.toString());
    } catch (BrokenSchemas broken) {
      analysis = new BrokenSchemasAnalyzer().analyze(new IllegalStateException(broken));
    }

    assertThat(analysis).isNotNull();
    assertThat(analysis.getDescription()).contains("empty.json");
    assertThat(analysis.getAction()).contains("muster.schemas");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
