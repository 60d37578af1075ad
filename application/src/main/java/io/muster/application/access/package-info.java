@NullMarked
package io.muster.application.access;

import org.jspecify.annotations.NullMarked;
