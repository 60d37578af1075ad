@NullMarked
package io.muster.acceptance;

import org.jspecify.annotations.NullMarked;
