@NullMarked
package io.muster.domain;

import org.jspecify.annotations.NullMarked;
