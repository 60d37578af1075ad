package io.muster.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares a list that came with a table: as many rows, in that order, as far as the columns go. */
final class Tables {

  private Tables() {}

  static void check(JsonNode list, DataTable expected) {
    List<Map<String, String>> rows = expected.entries();
    assertThat(list.size()).as("%s", list).isEqualTo(rows.size());
    for (int at = 0; at < rows.size(); at++) {
      JsonNode each = list.get(at);
      rows.get(at).forEach((field, cell) -> Cell.check(field, each.path(field), cell));
    }
  }
}
