/** The console, as people see it in a browser. */
@NullMarked
package io.muster.acceptance.browser;

import org.jspecify.annotations.NullMarked;
