@NullMarked
package io.muster.adapters.persistence.organization;

import org.jspecify.annotations.NullMarked;
