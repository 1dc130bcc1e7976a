/** How a log lies in files (c2sp.org/tlog-tiles): paths, tiles, bundles of entries, and readers of them. */
@NullMarked
package org.dauys.ledger.tile;

import org.jspecify.annotations.NullMarked;
