package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import io.muster.domain.mapping.ResultType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Whether what an expression gives fits where it stands, as far as its type tells. */
final class ResultFit {

  private static final int DEEPEST = 16;
  private static final Set<CelKind> WRITABLE =
      Set.of(CelKind.INT, CelKind.UINT, CelKind.DOUBLE, CelKind.BOOL, CelKind.TIMESTAMP, CelKind.DURATION);

  private ResultFit() {}

  static Optional<String> misfit(CelType type, ResultType wanted) {
    if (depthOf(type) > DEEPEST) {
      return Optional.of("the result is nested more than " + DEEPEST + " deep");
    }
    return isUnknown(type) || fits(type, wanted)
        ? Optional.empty()
        : Optional.of("this must give " + words(wanted) + ", and gives " + TypeWords.one(type) + advice(type, wanted));
  }

  private static boolean fits(CelType type, ResultType wanted) {
    return switch (wanted) {
      case TEXT -> type.kind() == CelKind.STRING;
      case FLAG -> type.kind() == CelKind.BOOL;
      case ORGANIZATION -> is(type, ReferenceShape.ORGANIZATION);
      case SITE -> is(type, ReferenceShape.SITE);
      case PERSON -> is(type, ReferenceShape.PERSON);
      case ENTRIES -> type instanceof ListType list && (isUnknown(list.elemType()) || isObject(list.elemType()));
      case OBJECT -> isObject(type);
      case ANY -> true;
    };
  }

  private static boolean isObject(CelType type) {
    return type.kind() == CelKind.MAP || type.kind() == CelKind.STRUCT && !isReference(type);
  }

  private static boolean isReference(CelType type) {
    return Arrays.stream(ReferenceShape.values()).anyMatch(shape -> is(type, shape));
  }

  /** The type of a field only refers to the type of its name. */
  private static boolean is(CelType type, ReferenceShape shape) {
    return type.kind() == CelKind.STRUCT && type.name().equals(shape.type().name());
  }

  /** A null says that there is nothing, which fits everywhere. */
  private static boolean isUnknown(CelType type) {
    return Set.of(CelKind.DYN, CelKind.ANY, CelKind.NULL_TYPE, CelKind.TYPE_PARAM).contains(type.kind());
  }

  private static String words(ResultType wanted) {
    return switch (wanted) {
      case TEXT -> "a text";
      case FLAG -> "true or false";
      case ORGANIZATION -> "an organization";
      case SITE -> "a site";
      case PERSON -> "a person";
      case ENTRIES -> "a list of objects";
      case OBJECT -> "an object";
      case ANY -> "a value";
    };
  }

  private static String advice(CelType type, ResultType wanted) {
    return switch (wanted) {
      case TEXT -> WRITABLE.contains(type.kind())
          ? "; write string(…) to make a text of it"
          : isReference(type) ? "; write ….id for its id" : "";
      case ORGANIZATION -> type.kind() == CelKind.STRING ? "; write organization(…) to find it by name" : "";
      case SITE -> type.kind() == CelKind.STRING ? "; write site(…) to find it by name" : "";
      case PERSON -> type.kind() == CelKind.STRING ? "; write person(…) to find them by their SCIM user" : "";
      case FLAG, ENTRIES, OBJECT, ANY -> "";
    };
  }

  private static int depthOf(CelType type) {
    return 1 + type.parameters().stream().mapToInt(ResultFit::depthOf).max().orElse(0);
  }
}
