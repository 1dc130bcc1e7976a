/** A poll of many people: votes that come in while its map is made again and readers look at the results. */
@NullMarked
package org.dauys.bench.poll;

import org.jspecify.annotations.NullMarked;
