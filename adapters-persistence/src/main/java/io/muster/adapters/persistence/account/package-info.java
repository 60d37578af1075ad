@NullMarked
package io.muster.adapters.persistence.account;

import org.jspecify.annotations.NullMarked;
