@NullMarked
package io.muster.acceptance.steps;

import org.jspecify.annotations.NullMarked;
