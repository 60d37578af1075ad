@NullMarked
package io.muster.application.lookahead;

import org.jspecify.annotations.NullMarked;
