/** The rules of the house, checked on every production class, and a planted offender for each of them. */
@NullMarked
package io.muster.acceptance.architecture;

import org.jspecify.annotations.NullMarked;
