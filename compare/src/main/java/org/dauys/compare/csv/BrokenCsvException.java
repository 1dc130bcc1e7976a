package org.dauys.compare.csv;

/** A text is no CSV from some cell on. */
public final class BrokenCsvException extends Exception {
    private static final long serialVersionUID = 1L;

    private final CsvFault fault;

    BrokenCsvException(CsvFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** Where, and what. */
    public CsvFault fault() {
        return fault;
    }
}
