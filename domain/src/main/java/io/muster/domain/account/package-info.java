@NullMarked
package io.muster.domain.account;

import org.jspecify.annotations.NullMarked;
