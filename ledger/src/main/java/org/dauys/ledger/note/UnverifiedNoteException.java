package org.dauys.ledger.note;

/** A note, checkpoint or receipt is well formed, and not proved: whose signature or which hash is missing or wrong. */
public final class UnverifiedNoteException extends Exception {
    private static final long serialVersionUID = 1;

    public UnverifiedNoteException(String message) {
        super(message);
    }
}
