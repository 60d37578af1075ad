@NullMarked
package io.muster.adapters.persistence.seal;

import org.jspecify.annotations.NullMarked;
