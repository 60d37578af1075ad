package io.muster.adapters.expression.cel;

import io.muster.domain.mapping.ExpressionEngine.Vocabulary;
import io.muster.domain.mapping.MappingKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function of the language: a class of its own, without state, named in {@link Functions#ALL}. */
interface MappingFunction {

  /** What it is called, takes and gives, and how it is told to administrators. */
  Description description();

  /** What it gives, for arguments that fit one of its signatures or were only known to fit at evaluation. */
  Object call(Call call);

  /** The types it takes, where these depend on the account's schemas. */
  default List<Signature> signatures(List<StructShape> structs) {
    return description().signatures();
  }

  /** Whether expressions of a mapping of that kind have it. */
  default boolean isFor(MappingKind kind) {
    return true;
  }

  /** The paths of the resource that it reads by itself. */
  default List<String> reads() {
    return List.of();
  }

  /** Why it cannot be called so, as a sentence; {@code literals} holds the arguments that are written out as a text. */
  default Optional<String> objection(List<@Nullable String> literals, Vocabulary vocabulary) {
    return Optional.empty();
  }
}
