package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function as its reference tells it: {@code lower(text)}, the types, a sentence, and an example with what it
 * gives.
 */
record Description(String usage, List<Signature> signatures, String sentence, String example, String gives) {

  static final CelType TEXT = SimpleType.STRING;
  static final CelType FLAG = SimpleType.BOOL;
  static final CelType NUMBER = SimpleType.INT;
  static final CelType ANYTHING = SimpleType.DYN;
  static final CelType TEXTS = ListType.create(SimpleType.STRING);
  /** The same type wherever it stands in one signature. */
  static final CelType SOME_TYPE = TypeParamType.create("T");

  Description {
    signatures = List.copyOf(signatures);
  }

  static Description usage(String usage) {
    return new Description(usage, List.of(), "", "", "");
  }

  String name() {
    return usage.substring(usage.indexOf('.') + 1, usage.indexOf('('));
  }

  Description with(Signature signature) {
    return new Description(
        usage, Stream.concat(signatures.stream(), Stream.of(signature)).toList(), sentence, example, gives);
  }

  Description describedAs(String newSentence) {
    return new Description(usage, signatures, newSentence, example, gives);
  }

  Description example(String newExample, String newGives) {
    return new Description(usage, signatures, sentence, newExample, newGives);
  }
}
