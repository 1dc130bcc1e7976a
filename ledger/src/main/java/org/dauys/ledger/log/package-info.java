/**
 * The writer of a log: it takes entries, and gives out checkpoints; and what it writes on.
 *
 * <p>{@link org.dauys.ledger.log.LogWriter} is the door.
 */
@NullMarked
package org.dauys.ledger.log;

import org.jspecify.annotations.NullMarked;
