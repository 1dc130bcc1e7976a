/** Settings in YAML, and what is said when a file cannot be read. */
@NullMarked
package org.dauys.tally.source;

import org.jspecify.annotations.NullMarked;
