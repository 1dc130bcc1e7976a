/** A register of 100,000 submissions, made up, and how fast a server is that holds it; run by {@code ./dauys bench register}. */
@NullMarked
package org.dauys.bench.register;

import org.jspecify.annotations.NullMarked;
