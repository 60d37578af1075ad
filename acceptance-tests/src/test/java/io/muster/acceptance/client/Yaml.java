package io.muster.acceptance.client;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;

/** Reads YAML as the document that it says. */
public final class Yaml {

  private Yaml() {}

  public static JsonNode read(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return Json.mapper().valueToTree(new Load(settings).loadFromString(text));
  }
}
