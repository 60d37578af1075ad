package io.muster.adapters.scim;

import io.muster.domain.resource.Value.Complex;

/** The body of a bulk request, which may be larger than others. */
record BulkMessage(Complex body) {}
