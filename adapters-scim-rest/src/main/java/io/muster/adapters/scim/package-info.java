@NullMarked
package io.muster.adapters.scim;

import org.jspecify.annotations.NullMarked;
