package io.muster.adapters.scim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.muster.application.provisioning.PatchResource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RepairCounterTest {

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final RepairCounter counter = new RepairCounter(meters);

  @Test
  void countsARequestOnceForEachRepair() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    Repairs.of(request).add(Repair.OPERATION_CASE);
    Repairs.of(request).add(Repair.OPERATION_CASE);
    Repairs.of(request).add(Repair.ELEMENT_CREATED);
    complete(request);
    complete(new MockHttpServletRequest());

    assertThat(count(Repair.OPERATION_CASE)).isEqualTo(1);
    assertThat(count(Repair.ELEMENT_CREATED)).isEqualTo(1);
    assertThat(count(Repair.BOOLEAN_TEXT)).isZero();
    assertThat(Repairs.of(request).names()).containsExactly("operation_case", "element_created");
  }

  /** The use case that creates the element tells it to the activity log. */
  @Test
  void callsACreatedElementAsTheActivityLogDoes() {
    assertThat(Repair.ELEMENT_CREATED.wireName()).isEqualTo(PatchResource.ELEMENT_CREATED);
  }

  private void complete(MockHttpServletRequest request) {
    counter.afterCompletion(request, new MockHttpServletResponse(), this, null);
  }

  private double count(Repair repair) {
    return meters.get("muster.scim.repairs").tag("repair", repair.wireName()).counter().count();
  }
}
