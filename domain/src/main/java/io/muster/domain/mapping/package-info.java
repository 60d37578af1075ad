@NullMarked
package io.muster.domain.mapping;

import org.jspecify.annotations.NullMarked;
