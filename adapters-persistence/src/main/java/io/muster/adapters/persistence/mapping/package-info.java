@NullMarked
package io.muster.adapters.persistence.mapping;

import org.jspecify.annotations.NullMarked;
