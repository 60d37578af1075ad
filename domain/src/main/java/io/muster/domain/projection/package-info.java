@NullMarked
package io.muster.domain.projection;

import org.jspecify.annotations.NullMarked;
