@NullMarked
package io.muster.domain.resource;

import org.jspecify.annotations.NullMarked;
