package org.dauys.ledger.note;

/** A text is no note, checkpoint or receipt; the message says where and why. */
public final class MalformedNoteException extends Exception {
    private static final long serialVersionUID = 1;

    public MalformedNoteException(String message) {
        super(message);
    }

    public MalformedNoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
