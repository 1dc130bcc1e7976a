/** The comparative table in every format; {@link ComparisonWriter} is the door. */
@NullMarked
package org.dauys.compare.table;

import org.jspecify.annotations.NullMarked;
