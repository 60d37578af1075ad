@NullMarked
package io.muster.application.account;

import org.jspecify.annotations.NullMarked;
