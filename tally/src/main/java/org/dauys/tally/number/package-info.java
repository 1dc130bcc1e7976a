/** Exact numbers: a risk that is rounded the wrong way is no risk limit. */
@NullMarked
package org.dauys.tally.number;

import org.jspecify.annotations.NullMarked;
