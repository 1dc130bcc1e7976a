package org.dauys.compare.table;

/** The formats of a comparative table. */
public enum TableFormat {
    /** For a terminal. */
    TEXT,
    /** Everything, for programs. */
    JSON,
    /** One self-contained page. */
    HTML,
    /** The lawyers' table, for a word processor. */
    DOCX,
    /** The lawyers' table, for print. */
    PDF,
    /** A row a pair, for a spreadsheet. */
    CSV,
    /** The new version as Akoma Ntoso 3.0 with the changes marked. */
    AKN
}
