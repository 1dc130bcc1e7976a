/** The door: what is read goes in, everything that follows from it comes out. */
@NullMarked
package org.dauys.tally;

import org.jspecify.annotations.NullMarked;
