@NullMarked
package io.muster.adapters.persistence.resource;

import org.jspecify.annotations.NullMarked;
