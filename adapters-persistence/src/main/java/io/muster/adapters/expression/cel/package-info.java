/**
 * The expressions of mappings, in CEL.
 *
 * <p>To add a function, write one class that implements {@code MappingFunction} ({@code Slug} is a good one to copy)
 * and name it in {@code Functions.ALL}. Its description gives the types it takes and gives, which are checked when a
 * mapping is saved, and a sentence and an example for the reference. What it returns is bounded like every other
 * value.
 */
@NullMarked
package io.muster.adapters.expression.cel;

import org.jspecify.annotations.NullMarked;
