@NullMarked
package io.muster.adapters.console;

import org.jspecify.annotations.NullMarked;
