@NullMarked
package io.muster.domain.job;

import org.jspecify.annotations.NullMarked;
