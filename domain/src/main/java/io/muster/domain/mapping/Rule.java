package io.muster.domain.mapping;

import io.muster.domain.filter.Filter;
import io.muster.domain.mapping.Expression.Script;
import io.muster.domain.mapping.MappingDocument.Blank;
import io.muster.domain.mapping.MappingDocument.WriteMode;
import io.muster.domain.schema.AttributePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule that can be run: for which resources it holds, and the intermediate values that its expressions share. */
record Rule(
    String name,
    @Nullable Scope scope,
    Map<String, Script> intermediates,
    @Nullable Script when) {

  Rule {
    intermediates = Map.copyOf(intermediates);
  }

  /** A filter over resources, and the paths that it reads. */
  record Scope(Filter filter, List<AttributePath> reads) {}

  /** A rule that holds for everything. */
  static Rule always(String name) {
    return new Rule(name, null, Map.of(), null);
  }

  /** One way to give one field its value. Of the steps for a field the first that gives something decides. */
  record Step<F>(Rule rule, F field, Expression expression, WriteMode write, Blank blank) {}

  /** Steps in the order of the mapping, by the field that they are for. */
  static <F> Map<F, List<Step<F>>> byField(List<Step<F>> steps) {
    Map<F, List<Step<F>>> byField = new LinkedHashMap<>();
    steps.forEach(step -> byField.computeIfAbsent(step.field(), _ -> new ArrayList<>()).add(step));
    return byField;
  }
}
