/** Readers and others who ask a server, and how long it took. */
@NullMarked
package org.dauys.bench.visit;

import org.jspecify.annotations.NullMarked;
