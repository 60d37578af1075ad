/** Who is let in, and who is not: what a feature cannot tell without another party. */
@NullMarked
package io.muster.acceptance.security;

import org.jspecify.annotations.NullMarked;
