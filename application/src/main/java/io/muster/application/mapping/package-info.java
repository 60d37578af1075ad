@NullMarked
package io.muster.application.mapping;

import org.jspecify.annotations.NullMarked;
