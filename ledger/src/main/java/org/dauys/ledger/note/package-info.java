/**
 * Signed notes, checkpoints, cosignatures and receipts: c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof.
 *
 * <p>What counts as a valid signature is defined in {@code docs/methods/ledger.md}.
 */
@NullMarked
package org.dauys.ledger.note;

import org.jspecify.annotations.NullMarked;
