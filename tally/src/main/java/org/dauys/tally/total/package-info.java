/** Totals at every level, recomputed and compared with those that were published. */
@NullMarked
package org.dauys.tally.total;

import org.jspecify.annotations.NullMarked;
