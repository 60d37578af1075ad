package io.muster.adapters.expression.cel;

import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Bool;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.resource.Value.Number;
import io.muster.domain.resource.Value.Text;
import io.muster.domain.resource.Value.Unassigned;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Values without parts, and those of any type; a stored value that is of another type than its schema says now is
 * converted.
 */
enum PlainShape implements Shape {
  TEXT(SimpleType.STRING) {
    @Override
    public Object read(@Nullable Value value) {
      return switch (value) {
        case Text text -> text.value().strip();
        case Number number -> written(number.value());
        case Bool flag -> String.valueOf(flag.value());
        case Unassigned _, Many _, Complex _ -> "";
        case null -> "";
      };
    }
  },
  FLAG(SimpleType.BOOL) {
    @Override
    public Object read(@Nullable Value value) {
      return value instanceof Bool flag && flag.value();
    }
  },
  INTEGER(SimpleType.INT) {
    @Override
    public Object read(@Nullable Value value) {
      return value instanceof Number number ? nearestLong(number.value()) : 0L;
    }
  },
  DECIMAL(SimpleType.DOUBLE) {
    @Override
    public Object read(@Nullable Value value) {
      return value instanceof Number number ? number.value().doubleValue() : 0.0;
    }
  },
  ANY(SimpleType.DYN) {
    @Override
    public Object read(@Nullable Value value) {
      return switch (value) {
        case Text text -> text.value().strip();
        case Number number -> isLong(number.value())
            ? (Object) number.value().longValue()
            : (Object) number.value().doubleValue();
        case Bool flag -> flag.value();
        case Many many -> new Entries(many.values().stream().map(this::read).collect(ImmutableList.toImmutableList()));
        case Complex complex -> new OpenObject(complex);
        case Unassigned _ -> NullValue.NULL_VALUE;
        case null -> NullValue.NULL_VALUE;
      };
    }
  };

  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final int LONGEST = 400;

  private final CelType type;

  PlainShape(CelType type) {
    this.type = type;
  }

  @Override
  public CelType type() {
    return type;
  }

  /** 1e999999999 written out would take all memory. */
  private static String written(BigDecimal number) {
    return Math.abs((long) number.scale()) > LONGEST ? number.toString() : number.toPlainString();
  }

  private static long nearestLong(BigDecimal number) {
    return number.max(LEAST).min(MOST).longValue();
  }

  private static boolean isLong(BigDecimal number) {
    return number.compareTo(LEAST) >= 0
        && number.compareTo(MOST) <= 0
        && number.compareTo(BigDecimal.valueOf(number.longValue())) == 0;
  }
}
