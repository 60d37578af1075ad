@NullMarked
package io.muster.application.provisioning;

import org.jspecify.annotations.NullMarked;
