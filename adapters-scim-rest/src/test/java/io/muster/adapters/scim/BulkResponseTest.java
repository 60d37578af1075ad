package io.muster.adapters.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.application.provisioning.BulkResult;
import io.muster.application.provisioning.BulkResult.Outcome.Failed;
import io.muster.domain.Refusal;
import io.muster.domain.bulk.BulkOperation;
import io.muster.domain.bulk.BulkOperation.Delete;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import io.muster.domain.schema.core.CoreResourceTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 7644 §3.7.3. */
class BulkResponseTest {

  private static final Target GROUP = new Target(CoreResourceTypes.GROUPS, "7");

  @Test
  void tellsTheErrorOfARefusal() {
    Complex result = failed(Refusal.notFound("Group 7 does not exist."));
    assertThat(result.text("location")).isEqualTo("https://scim.example.com/scim/v2/Groups/7");
    assertThat(result.text("status")).isEqualTo("404");
    assertThat(result.get("response")).isEqualTo(ScimError.of(Refusal.notFound("Group 7 does not exist.")).body());
  }

  @Test
  void tellsNothingOfAFaultOfItsOwn() {
    Complex result = failed(new IllegalStateException("a secret"));
    assertThat(result.text("status")).isEqualTo("500");
    assertThat(result.toString()).doesNotContain("secret", "Exception");
  }

  private static Complex failed(RuntimeException cause) {
    BulkOperation operation = new Delete(GROUP, Precondition.NONE, null);
    Value results = new BulkResponse("https://scim.example.com/scim/v2")
        .of(List.of(new BulkResult(operation, GROUP, new Failed(cause)))).get("Operations");
    return (Complex) ((Many) results).values().getFirst();
  }
}
