/** Two versions of a legal act, side by side: which provision became which, and which words changed. */
@NullMarked
package org.dauys.compare;

import org.jspecify.annotations.NullMarked;
