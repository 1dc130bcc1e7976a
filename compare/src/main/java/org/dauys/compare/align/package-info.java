/** Finds which provision of the new version comes from which of the old; {@link Aligner} is the door. */
@NullMarked
package org.dauys.compare.align;

import org.jspecify.annotations.NullMarked;
