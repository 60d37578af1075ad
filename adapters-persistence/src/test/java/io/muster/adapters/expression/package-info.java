/** The language of mappings and its expressions together, and the mappings that are shipped. */
@NullMarked
package io.muster.adapters.expression;

import org.jspecify.annotations.NullMarked;
