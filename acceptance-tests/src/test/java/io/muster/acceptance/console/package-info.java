/** The console's pages, as they are answered. */
@NullMarked
package io.muster.acceptance.console;

import org.jspecify.annotations.NullMarked;
