package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.ExpressionTerms;
import io.muster.domain.mapping.Term;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the variables and the functions of CEL as the mapping language has it. */
final class CelTerms implements ExpressionTerms {

  /** What can stand behind a dot; {@code $ref} cannot. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  @Override
  public List<Term> of(Vocabulary vocabulary) {
    Environment environment = Environment.of(vocabulary);
    Stream<Term> variables = environment.variables().values().stream()
        .flatMap(variable -> terms(variable.name(), variable.shape()));
    Stream<Term> functions = environment.functions().values().stream()
        .map(MappingFunction::description)
        .sorted(Comparator.comparing(Description::name))
        .map(each -> new Term(each.usage(), "function", each.sentence()));
    return Stream.concat(variables, functions).toList();
  }

  /** A thing and its parts; those of the entries of a list have no name before an expression gives them one. */
  private static Stream<Term> terms(String name, Shape shape) {
    Stream<Term> parts = shape instanceof StructShape struct
        ? struct.fields().entrySet().stream()
            .filter(field -> NAME.matcher(field.getKey()).matches())
            .flatMap(field -> terms(name + "." + field.getKey(), field.getValue()))
        : Stream.empty();
    return Stream.concat(Stream.of(new Term(name, TypeWords.one(shape.type()), "")), parts);
  }
}
