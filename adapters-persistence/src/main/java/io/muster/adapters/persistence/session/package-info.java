/** The sessions of the console. */
@NullMarked
package io.muster.adapters.persistence.session;

import org.jspecify.annotations.NullMarked;
