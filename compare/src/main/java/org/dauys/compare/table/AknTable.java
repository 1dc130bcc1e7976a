package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;

/** The new version as Akoma Ntoso. */
final class AknTable {
    private AknTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        throw new IOException("AKN: " + table.groups().size() + out);
    }
}
