@NullMarked
package io.muster.acceptance.documentation;

import org.jspecify.annotations.NullMarked;
