/** Maps of opinions, measured beside another program's. */
@NullMarked
package org.dauys.bench.opinion;

import org.jspecify.annotations.NullMarked;
