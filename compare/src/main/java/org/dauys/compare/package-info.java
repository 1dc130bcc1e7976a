/** What changes between two versions of an act: alignment, word differences, plain words; {@link Comparison} is the door. */
@NullMarked
package org.dauys.compare;

import org.jspecify.annotations.NullMarked;
