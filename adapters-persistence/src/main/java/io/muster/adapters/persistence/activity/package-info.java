@NullMarked
package io.muster.adapters.persistence.activity;

import org.jspecify.annotations.NullMarked;
