@NullMarked
package io.muster.adapters.admin;

import org.jspecify.annotations.NullMarked;
