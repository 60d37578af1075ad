@NullMarked
package io.muster.domain.activity;

import org.jspecify.annotations.NullMarked;
