/** Checks of whole logs, and mirrors of them. */
@NullMarked
package org.dauys.ledger.check;

import org.jspecify.annotations.NullMarked;
