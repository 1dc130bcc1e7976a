/** Writes acts; {@link ActWriter} is the door. */
@NullMarked
package org.dauys.text.write;

import org.jspecify.annotations.NullMarked;
