@NullMarked
package io.muster.adapters.persistence.person;

import org.jspecify.annotations.NullMarked;
