/** Finds the elements of an act by their words and numbers; {@link ActSearch} is the door. */
@NullMarked
package org.dauys.compare.search;

import org.jspecify.annotations.NullMarked;
