@NullMarked
package io.muster.adapters.persistence.membership;

import org.jspecify.annotations.NullMarked;
