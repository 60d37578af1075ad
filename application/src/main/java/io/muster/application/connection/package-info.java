@NullMarked
package io.muster.application.connection;

import org.jspecify.annotations.NullMarked;
