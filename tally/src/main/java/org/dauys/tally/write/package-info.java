/** Writes a count as text, CSV, JSON and in the format of NIST. */
@NullMarked
package org.dauys.tally.write;

import org.jspecify.annotations.NullMarked;
