@NullMarked
package io.muster.domain.schema.core;

import org.jspecify.annotations.NullMarked;
