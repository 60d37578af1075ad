@NullMarked
package io.muster.domain.discovery;

import org.jspecify.annotations.NullMarked;
