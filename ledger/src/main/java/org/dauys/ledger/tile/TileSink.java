package org.dauys.ledger.tile;

import java.io.IOException;

/** What takes the files of a growing tree. */
@FunctionalInterface
public interface TileSink {
    /**
     * Takes a file.
     *
     * @param path of the tile or bundle
     * @param bytes of the file
     */
    void put(TilePath path, byte[] bytes) throws IOException;
}
