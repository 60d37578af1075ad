@NullMarked
package io.muster.application.job;

import org.jspecify.annotations.NullMarked;
