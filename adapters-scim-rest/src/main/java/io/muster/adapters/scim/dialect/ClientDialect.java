package io.muster.adapters.scim.dialect;

import io.muster.domain.account.AccountSettings.Dialect;
import io.muster.domain.bulk.RawBulkOperation;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.patch.Unmatched;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.ResourceType;
import java.util.List;

/** How an account understands what its clients send, before it is handled. */
public sealed interface ClientDialect permits StrictDialect, TolerantDialect {

  /** For one request, whose repairs are noted. */
  static ClientDialect of(Dialect dialect, FilterLimits limits, Repairs repairs) {
    return switch (dialect) {
      case STRICT -> new StrictDialect();
      case TOLERANT -> new TolerantDialect(limits, repairs);
    };
  }

  /** A resource to be created or replaced. */
  Complex resource(ResourceType type, Complex body);

  /** The message that asks for a patch. */
  Complex message(ResourceType type, Complex body);

  /** The operations of that message. */
  List<RawOperation> operations(ResourceType type, List<RawOperation> operations);

  /** The message that asks for many operations. */
  Complex bulk(Complex body);

  /** One of these operations; its data is for {@link #resource} and {@link #message}. */
  RawBulkOperation bulkOperation(RawBulkOperation operation);

  /** A filter over resources of the first type, in a search over all of them. */
  String filter(List<ResourceType> types, String text);

  /** What a patch does where it selects values of which there is none. */
  Unmatched unmatched();
}
