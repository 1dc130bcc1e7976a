/** The count of a large vote beside a database that only adds. */
@NullMarked
package org.dauys.bench.tally;

import org.jspecify.annotations.NullMarked;
