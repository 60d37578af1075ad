/** An account at a glance. */
@NullMarked
package io.muster.application.overview;

import org.jspecify.annotations.NullMarked;
