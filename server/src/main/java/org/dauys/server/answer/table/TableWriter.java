package org.dauys.server.answer.table;

import java.io.IOException;
import java.io.OutputStream;
import org.dauys.server.guard.Lane;

/** Writes the table in one format: piece by piece, then all pieces put together. */
interface TableWriter {

    /** The pieces that were made, read one at a time. */
    interface Pieces {
        int many();

        /** From 1. */
        byte[] piece(int number) throws IOException;
    }

    FileKind kind();

    /**
     * One piece, as it is kept until the others are made.
     *
     * @param lane for a writer that is not trusted with words of people
     */
    byte[] piece(Piece piece, Lane lane) throws IOException;

    /** The file; {@code out} stays open. */
    void assemble(Opening opening, Pieces pieces, OutputStream out) throws IOException;
}
