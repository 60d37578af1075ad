@NullMarked
package io.muster.adapters.scim.json;

import org.jspecify.annotations.NullMarked;
