@NullMarked
package io.muster.adapters.persistence;

import org.jspecify.annotations.NullMarked;
