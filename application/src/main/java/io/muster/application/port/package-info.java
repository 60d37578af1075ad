@NullMarked
package io.muster.application.port;

import org.jspecify.annotations.NullMarked;
