@NullMarked
package io.muster.domain.schema;

import org.jspecify.annotations.NullMarked;
