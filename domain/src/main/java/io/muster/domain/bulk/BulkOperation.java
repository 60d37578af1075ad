package io.muster.domain.bulk;

import io.muster.domain.Refusal;
import io.muster.domain.resource.Precondition;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import org.jspecify.annotations.Nullable;

/** One operation of a bulk request (RFC 7644 §3.7); its data is as it came, with references that are yet to be resolved. */
public sealed interface BulkOperation {

  /** The one resource it is about; the id may be a reference. */
  record Target(ResourceType type, String id) {}

  /** RFC 7644 §3.7: bulkId is "REQUIRED when 'method' is 'POST'". */
  record Create(String bulkId, ResourceType type, Complex data) implements BulkOperation {}

  record Replace(Target target, Complex data, Precondition precondition, @Nullable String bulkId)
      implements BulkOperation {}

  /** {@code data} is the message that asks for a patch. */
  record Change(Target target, Complex data, Precondition precondition, @Nullable String bulkId)
      implements BulkOperation {}

  record Delete(Target target, Precondition precondition, @Nullable String bulkId) implements BulkOperation {}

  /** One that cannot be carried out, whatever the others do; what could be read of it is kept for its answer. */
  record Unreadable(String method, @Nullable String bulkId, @Nullable Target target, Refusal refusal)
      implements BulkOperation {}

  /** What the client calls it; with POST, others may refer to what is created by it. */
  @Nullable String bulkId();

  default String method() {
    return switch (this) {
      case Create _ -> "POST";
      case Replace _ -> "PUT";
      case Change _ -> "PATCH";
      case Delete _ -> "DELETE";
      case Unreadable unreadable -> unreadable.method();
    };
  }

  /** The resource it names; null when it names none, as with POST. */
  default @Nullable Target target() {
    return switch (this) {
      case Create _ -> null;
      case Replace replace -> replace.target();
      case Change change -> change.target();
      case Delete delete -> delete.target();
      case Unreadable unreadable -> unreadable.target();
    };
  }

  /** The bulkId under which others may refer to what it creates; null when it creates nothing, or has none. */
  default @Nullable String creates() {
    return method().equals("POST") ? bulkId() : null;
  }
}
