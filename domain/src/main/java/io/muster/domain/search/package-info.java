@NullMarked
package io.muster.domain.search;

import org.jspecify.annotations.NullMarked;
