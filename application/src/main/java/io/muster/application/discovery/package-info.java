@NullMarked
package io.muster.application.discovery;

import org.jspecify.annotations.NullMarked;
