@NullMarked
package io.muster.domain.access;

import org.jspecify.annotations.NullMarked;
