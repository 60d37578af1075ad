package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.Program;
import io.muster.domain.resource.Value;

/** What an evaluation gave: {@code raw} is what other expressions see of it. */
record CelResult(Object raw, Value value) implements Program.Result {}
