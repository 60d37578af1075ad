package io.muster.adapters.expression.cel;

import dev.cel.common.types.CelType;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a resource or record appears in expressions: its type there, and what it reads as, even when absent.
 */
sealed interface Shape permits PlainShape, ListShape, OpenShape, ReferenceShape, StructShape {

  CelType type();

  /** What an absent value reads as is the empty value of the type, so that no expression fails for want of a value. */
  Object read(@Nullable Value value);

  /** Whether {@code has(…)} finds it: an unassigned value is not there (RFC 7643 §2.5), and neither is a blank text. */
  static boolean isThere(@Nullable Value value) {
    return value != null && !value.isUnassigned() && !(value instanceof Text text && text.value().isBlank());
  }
}
