@NullMarked
package io.muster.domain.directory;

import org.jspecify.annotations.NullMarked;
