package org.dauys.ledger.tile;

import java.io.IOException;

/** A file of a log is missing, or is not what it must be; the message names it, and says what to do. */
public final class DamagedLogException extends IOException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String fault;

    /**
     * @param path of the file in the log
     * @param fault what is wrong, and the remedy
     */
    public DamagedLogException(String path, String fault) {
        super(path + ": " + fault);
        this.path = path;
        this.fault = fault;
    }

    /** The file in the log. */
    public String path() {
        return path;
    }

    /** What is wrong, without the file. */
    public String fault() {
        return fault;
    }
}
