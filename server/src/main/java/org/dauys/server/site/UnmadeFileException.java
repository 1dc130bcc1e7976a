package org.dauys.server.site;

/** A file that a visitor asked for was not made: it takes more than a visitor is given, or others are before it. Nothing is lost by it. */
public final class UnmadeFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param cause what stopped it */
    public UnmadeFileException(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /** @param reason for the program's log */
    public UnmadeFileException(String reason) {
        super(reason);
    }
}
