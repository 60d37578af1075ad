package io.muster.domain.validation;

import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A PUT that merges: what is provided is changed, what is provided as unassigned is cleared, and the rest stays. Objects
 * merge part by part, lists are replaced.
 */
public final class Merge {

  private Merge() {}

  /** The document that results when {@code provided}, which may hold unassigned values, is merged into {@code current}. */
  public static Complex into(Complex current, Complex provided) {
    Map<String, Value> merged = new LinkedHashMap<>(current.entries());
    provided.entries().forEach((name, value) -> {
      Value result = merged.get(name) instanceof Complex old && value instanceof Complex part
          ? into(old, part)
          : Reading.assigned(value);
      if (result.isUnassigned()) {
        merged.remove(name);
      } else {
        merged.put(name, result);
      }
    });
    return new Complex(merged);
  }
}
