@NullMarked
package io.muster.domain.patch;

import org.jspecify.annotations.NullMarked;
