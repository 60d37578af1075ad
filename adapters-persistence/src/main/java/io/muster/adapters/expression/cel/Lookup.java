package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.Suggestion;
import io.muster.domain.resource.Folding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the mapping's own table has for the key, in any case; what is given last, or a blank text, when it has
 * nothing.
 */
final class Lookup implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("lookup(table, key, otherwise)")
        .with(Signature.takes(Description.TEXT, Description.TEXT).gives(Description.TEXT))
        .with(Signature.takes(Description.TEXT, Description.TEXT, Description.TEXT).gives(Description.TEXT))
        .describedAs(
            "What the mapping's own table has for the key, in any case; what is given last, or a blank text, "
            + "when it has nothing.")
        .example("lookup(\"country_names\", \"nl\")", "\"Netherlands\"");
  }

  @Override
  public Object call(Call call) {
    String found = call.table(call.text(0)).get(Folding.fold(call.text(1).strip()));
    call.note(found, "the table has no such key");
    return found != null ? found : call.size() > 2 ? call.text(2) : "";
  }

  @Override
  public Optional<String> objection(List<@Nullable String> literals, Vocabulary vocabulary) {
    String table = literals.getFirst();
    return table == null
        ? Optional.of("the table that lookup reads must be written out, as in lookup(\"countries\", …)")
        : vocabulary.tables().containsKey(table)
            ? Optional.empty()
            : Optional.of(Suggestion.missing("there is no table " + table, table, vocabulary.tables().keySet(), ""));
  }
}
