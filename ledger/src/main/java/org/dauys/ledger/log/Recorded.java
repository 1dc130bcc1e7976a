package org.dauys.ledger.log;

import org.dauys.ledger.note.SignedNote;

/**
 * An entry that is logged and published.
 *
 * @param index of the entry, from 0
 * @param checkpoint of a log that has it, with its signatures
 */
public record Recorded(long index, SignedNote checkpoint) {}
