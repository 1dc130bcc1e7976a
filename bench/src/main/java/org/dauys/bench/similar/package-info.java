/** Finding campaigns: how fast, how well, beside a peer. */
@NullMarked
package org.dauys.bench.similar;

import org.jspecify.annotations.NullMarked;
