@NullMarked
package io.muster.acceptance.faults;

import org.jspecify.annotations.NullMarked;
