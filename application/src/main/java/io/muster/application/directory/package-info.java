@NullMarked
package io.muster.application.directory;

import org.jspecify.annotations.NullMarked;
