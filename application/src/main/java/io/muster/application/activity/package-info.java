@NullMarked
package io.muster.application.activity;

import org.jspecify.annotations.NullMarked;
