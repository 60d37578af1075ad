package io.muster.adapters.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values as pages show them: JSON over several lines, its names in their own order, or a short text. */
@Component("prettyJson")
public class PrettyJson {

  private final JsonMapper mapper = JsonMapper.builder().build();

  public String of(Map<String, @Nullable Object> document) {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }

  /** In one line: a text as it is, everything else as JSON; blank when there is nothing. */
  public String line(@Nullable Object value) {
    return value == null ? "" : value instanceof String text ? text : mapper.writeValueAsString(value);
  }
}
