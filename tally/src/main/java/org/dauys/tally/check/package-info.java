/** Rules that a protocol and a count must keep, and what was found. */
@NullMarked
package org.dauys.tally.check;

import org.jspecify.annotations.NullMarked;
