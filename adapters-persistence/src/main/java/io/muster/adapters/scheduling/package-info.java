@NullMarked
package io.muster.adapters.scheduling;

import org.jspecify.annotations.NullMarked;
