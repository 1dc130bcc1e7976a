/** Tests. */
@NullMarked
package org.dauys.compare.table;

import org.jspecify.annotations.NullMarked;
