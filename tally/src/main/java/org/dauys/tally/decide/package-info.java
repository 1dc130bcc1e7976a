/** The rule by which a referendum is decided, as data, and what follows from it. */
@NullMarked
package org.dauys.tally.decide;

import org.jspecify.annotations.NullMarked;
