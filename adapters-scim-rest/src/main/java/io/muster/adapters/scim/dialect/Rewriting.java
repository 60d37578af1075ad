package io.muster.adapters.scim.dialect;

import io.muster.domain.bulk.RawBulkOperation;
import io.muster.domain.filter.FilterLimits;
import io.muster.domain.patch.RawOperation;
import io.muster.domain.resource.Value;
import io.muster.domain.resource.Value.Complex;
import io.muster.domain.schema.Attribute;
import io.muster.domain.schema.ResourceType;
import java.util.List;

/**
 * How a repair says in the RFC's words what a client said in its own. What is lawful, or can be understood in more than
 * one way, comes back as it is; the handler behind refuses the latter.
 */
sealed interface Rewriting {

  /** Of a resource that is created or replaced. */
  non-sealed interface OfResource extends Rewriting {
    Complex resource(ResourceType type, Complex resource);
  }

  /** Of the message that asks for a patch. */
  non-sealed interface OfPatch extends Rewriting {
    Complex message(ResourceType type, Complex message, FilterLimits limits);
  }

  /** Of one operation of a patch, which may become several. */
  non-sealed interface OfOperation extends Rewriting {
    List<RawOperation> operation(ResourceType type, RawOperation operation, FilterLimits limits);
  }

  /** Of a value for an attribute; {@code list} tells whether it stands for all values of a multi-valued one. */
  non-sealed interface OfValue extends Rewriting {
    Value value(Attribute attribute, boolean list, Value value);
  }

  /** Of a filter that cannot be read, or of a path with a filter in it. */
  non-sealed interface OfFilter extends Rewriting {
    String filter(FilterText filter);
  }

  /** Of the message that asks for many operations, and of each of these; of one of the two, usually. */
  non-sealed interface OfBulk extends Rewriting {

    default Complex message(Complex message) {
      return message;
    }

    default RawBulkOperation operation(RawBulkOperation operation) {
      return operation;
    }
  }

  /** Of nothing: what is repaired shows only when the request is carried out. */
  record WhenCarriedOut() implements Rewriting {}
}
