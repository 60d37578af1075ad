@NullMarked
package io.muster.acceptance.client;

import org.jspecify.annotations.NullMarked;
