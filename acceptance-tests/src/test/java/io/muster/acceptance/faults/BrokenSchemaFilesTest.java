package io.muster.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.acceptance.server.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken schema file stops the start, and the operator reads where it is broken and why. */
class BrokenSchemaFilesTest {

  @TempDir private Path folder;

  @Test
  void stopTheStartWithFileLineAndReason() throws IOException {
    Files.writeString(folder.resolve("badge.json"), """
        {
          "id": "urn:example:schemas:extension:2.0:Badge",
          "attributes": [
            {"name": "number", "type": "strng"}
          ]
        }
        """);
    Files.writeString(folder.resolve("user.json"), "{\n  \"name\": \"User\",\n");
    Database database = Database.embedded();
    try {
      assertThatThrownBy(() -> MusterProcess.start(database, Map.of("muster.schemas", folder.toString())))
          .hasMessageContaining("\n  badge.json, line 4, column 32 (/attributes/0/type): \"strng\" is none of: string, ")
          .hasMessageContaining("\n  user.json, line 3, column 1: is no JSON: ")
          .hasMessageContaining("Correct the files in the folder that muster.schemas names")
          .hasMessageNotContaining("Muster is ready");
    } finally {
      database.drop().run();
    }
  }
}
