@NullMarked
package io.muster.domain.connection;

import org.jspecify.annotations.NullMarked;
