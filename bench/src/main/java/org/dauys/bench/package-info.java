/** Measurements; run by {@code ./dauys bench}. */
@NullMarked
package org.dauys.bench;

import org.jspecify.annotations.NullMarked;
