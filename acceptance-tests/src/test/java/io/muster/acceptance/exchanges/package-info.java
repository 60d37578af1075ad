@NullMarked
package io.muster.acceptance.exchanges;

import org.jspecify.annotations.NullMarked;
