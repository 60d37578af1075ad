/** Mapping documents as text: the language that administrators write, in YAML and in JSON. */
@NullMarked
package io.muster.adapters.expression.document;

import org.jspecify.annotations.NullMarked;
