package io.muster.adapters.scim;

import io.muster.application.provisioning.BulkResult;
import io.muster.application.provisioning.BulkResult.Outcome.Deleted;
import io.muster.application.provisioning.BulkResult.Outcome.Failed;
import io.muster.application.provisioning.BulkResult.Outcome.Stored;
import io.muster.domain.bulk.BulkOperation.Create;
import io.muster.domain.bulk.BulkOperation.Target;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.resource.Value.Many;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The message that tells what became of each operation (RFC 7644 §3.7.3). */
final class BulkResponse {

  private static final String URN = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

  private final String base;

  BulkResponse(String base) {
    this.base = base;
  }

  Complex of(List<BulkResult> results) {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("schemas", new Many(List.of(Value.of(URN))));
    parts.put("Operations", new Many(results.stream().<Value>map(this::entry).toList()));
    return new Complex(parts);
  }

  private Complex entry(BulkResult result) {
    Map<String, Value> parts = new LinkedHashMap<>();
    Target target = result.target();
    if (target != null) {
      parts.put("location", Value.of(base + target.type().endpoint() + "/" + target.id()));
    }
    parts.put("method", Value.of(result.operation().method()));
    String bulkId = result.operation().bulkId();
    if (bulkId != null) {
      parts.put("bulkId", Value.of(bulkId));
    }
    switch (result.outcome()) {
      case Stored stored -> {
        parts.put("version", Value.of(stored.meta().etag()));
        parts.put("status", status(result.operation() instanceof Create ? HttpStatus.CREATED : HttpStatus.OK));
      }
      case Deleted _ -> parts.put("status", status(HttpStatus.NO_CONTENT));
      case Failed failed -> {
        ScimError error = ScimErrors.errorOf(failed.cause());
        parts.put("status", status(error.status()));
        parts.put("response", error.body());
      }
    }
    return new Complex(parts);
  }

  private static Value status(HttpStatus status) {
    return Value.of(Integer.toString(status.value()));
  }
}
