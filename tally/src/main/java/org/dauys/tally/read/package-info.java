/** Reads files of others as they are, by a mapping file, and tells each fault of them. */
@NullMarked
package org.dauys.tally.read;

import org.jspecify.annotations.NullMarked;
