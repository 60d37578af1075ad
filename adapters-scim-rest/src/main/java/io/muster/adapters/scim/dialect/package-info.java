@NullMarked
package io.muster.adapters.scim.dialect;

import org.jspecify.annotations.NullMarked;
