package io.muster.adapters.scim.dialect;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts, for each repair, the requests that needed it: {@code muster.scim.repairs}, from zero on. */
public final class RepairCounter implements HandlerInterceptor {

  private static final String NAME = "muster.scim.repairs";

  private final Map<Repair, Counter> counters = new EnumMap<>(Repair.class);

  public RepairCounter(MeterRegistry meters) {
    for (Repair repair : Repair.values()) {
      counters.put(repair, Counter.builder(NAME)
          .description("Requests in which a client's dialect was repaired")
          .tag("repair", repair.wireName())
          .register(meters));
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception exception) {
    counters.forEach((repair, counter) -> {
      if (Repairs.of(request).made().contains(repair)) {
        counter.increment();
      }
    });
  }
}
