package org.dauys.server.answer.table;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.dauys.server.invariants.Impossible;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a file in and keeps it as rows of a megabyte; see {@link #read} for the way out. */
final class Chunks extends OutputStream {
    static final int CHUNK_BYTES = 1 << 20;

    private final JdbcClient sql;
    private final long file;
    private final MessageDigest digest;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int used;
    private int kept;
    private long bytes;

    Chunks(JdbcClient sql, long file) {
        this.sql = sql;
        this.file = file;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Chunks.class, impossible);
        }
    }

    /** One chunk of a file, from 0; empty after the last. */
    static Optional<byte[]> read(JdbcClient sql, long file, int ordinal) {
        return sql.sql("select bytes from answer.table_chunk where file_id = :file and ordinal = :ordinal")
                .param("file", file)
                .param("ordinal", ordinal)
                .query(byte[].class)
                .optional();
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        digest.update(from, offset, length);
        bytes += length;
        int at = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, CHUNK_BYTES - used);
            System.arraycopy(from, at, chunk, used, part);
            used += part;
            at += part;
            left -= part;
            if (used == CHUNK_BYTES) {
                keep();
            }
        }
    }

    private void keep() {
        sql.sql("insert into answer.table_chunk (file_id, ordinal, bytes) values (:file, :ordinal, :bytes)")
                .param("file", file)
                .param("ordinal", kept)
                .param("bytes", Arrays.copyOf(chunk, used))
                .update();
        kept++;
        used = 0;
    }

    /** Keeps the last chunk; nothing can be written after that. */
    void finish() {
        if (used > 0) {
            keep();
        }
    }

    /** How many were written. */
    long bytes() {
        return bytes;
    }

    /** Of all that was written; asked once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
