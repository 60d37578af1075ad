@NullMarked
package io.muster.acceptance.benchmark;

import org.jspecify.annotations.NullMarked;
