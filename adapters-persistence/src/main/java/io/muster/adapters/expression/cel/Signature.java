package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.List;

/** What a function takes and gives; one that is called as a method takes what stands before the dot first. */
record Signature(List<CelType> takes, CelType gives, boolean method) {

  Signature {
    takes = List.copyOf(takes);
  }

  static Signature takes(CelType... types) {
    return new Signature(List.of(types), SimpleType.DYN, false);
  }

  static Signature takesAsMethod(CelType... types) {
    return new Signature(List.of(types), SimpleType.DYN, true);
  }

  Signature gives(CelType type) {
    return new Signature(takes, type, method);
  }
}
