package io.muster.server;

import java.nio.file.Path;
import java.util.List;

/** Muster does not start with schemas that it cannot use. */
final class BrokenSchemas extends RuntimeException {

  BrokenSchemas(Path folder, List<String> problems) {
    super("The schemas in " + folder + " cannot be used:\n\n  " + String.join("\n  ", problems));
  }
}
