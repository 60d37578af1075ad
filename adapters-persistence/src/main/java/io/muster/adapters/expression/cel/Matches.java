package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the pattern, a regular expression, is found in the text. */
final class Matches implements MappingFunction {

  @Override
  public Description description() {
    return Description.usage("text.matches(pattern)")
        .with(Signature.takesAsMethod(Description.TEXT, Description.TEXT).gives(Description.FLAG))
        .with(Signature.takes(Description.TEXT, Description.TEXT).gives(Description.FLAG))
        .describedAs("Whether the pattern, a regular expression, is found in the text.")
        .example("user.userName.matches(\"^[a-z]+$\")", "true");
  }

  @Override
  public Object call(Call call) {
    return call.pattern(call.text(1)).matcher(call.text(0)).find();
  }

  /** A pattern that is written out is compiled once, and measured before it is ever used. */
  @Override
  public Optional<String> objection(List<@Nullable String> literals, Vocabulary vocabulary) {
    return literals.getLast() == null
        ? Optional.of("the pattern that matches looks for must be written out, as in matches(\"^[a-z]+$\")")
        : Optional.empty();
  }
}
