package io.muster.adapters.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A document as pages show it: JSON over several lines, its names in their own order. */
@Component("prettyJson")
public class PrettyJson {

  private final ObjectWriter writer = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  public String of(Map<String, @Nullable Object> document) {
    return writer.writeValueAsString(document);
  }
}
