@NullMarked
package io.muster.domain.filter;

import org.jspecify.annotations.NullMarked;
