@NullMarked
package io.muster.acceptance.server;

import org.jspecify.annotations.NullMarked;
