package io.muster.domain.connection;

import io.muster.domain.resource.Value.Complex;
import org.jspecify.annotations.Nullable;

/**
 * What came back to a question: {@code document} is null when the body is no JSON object, and neither
 * {@code authorization} nor {@code text} holds a whole token.
 */
public record Answer(String url, String authorization, int status, @Nullable Complex document, String text) {}
