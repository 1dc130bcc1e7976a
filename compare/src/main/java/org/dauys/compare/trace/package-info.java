/** From words that someone asked for to the words that changed. */
@NullMarked
package org.dauys.compare.trace;

import org.jspecify.annotations.NullMarked;
