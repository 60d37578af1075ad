@NullMarked
package io.muster.acceptance.vectors;

import org.jspecify.annotations.NullMarked;
