@NullMarked
package io.muster.domain.group;

import org.jspecify.annotations.NullMarked;
