package org.dauys.server.database;

import java.util.List;

/**
 * {@code manifest.json}: what a back-up holds.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion {@value #VERSION}; a reader refuses a higher one
 * @param program the version of the Dauys that made it
 * @param schema the version of the database's schema ({@link Migrations})
 * @param made the moment of the back-up, ISO 8601 in UTC
 */
record Manifest(
        String format,
        int formatVersion,
        String program,
        String schema,
        String made,
        List<Table> tables,
        List<Sequence> sequences) {
    static final String FORMAT = "dauys-backup";
    static final int VERSION = 1;
    static final String ENTRY = "manifest.json";

    /**
     * @param entry the name of the table's entry in the ZIP
     * @param columns those that the entry holds, in its order
     * @param sha256 of the entry's content, in hexadecimal digits
     */
    record Table(String schema, String name, List<String> columns, String entry, long rows, String sha256) {
        Catalog.Table inDatabase() {
            return new Catalog.Table(schema, name, columns);
        }
    }

    /**
     * @param name with its schema, quoted where need be
     * @param last the last value that was given out, or the first one to be given out when not {@code called}
     */
    record Sequence(String name, long last, boolean called) {}
}
