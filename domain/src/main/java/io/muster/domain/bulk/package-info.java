@NullMarked
package io.muster.domain.bulk;

import org.jspecify.annotations.NullMarked;
