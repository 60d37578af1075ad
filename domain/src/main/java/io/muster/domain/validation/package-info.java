@NullMarked
package io.muster.domain.validation;

import org.jspecify.annotations.NullMarked;
