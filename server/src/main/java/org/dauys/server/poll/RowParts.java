package org.dauys.server.poll;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of votes in the database: compressed, a part at a time, so that neither who writes nor who sends them has all of them in memory. */
@Component
class RowParts {
    private static final int LARGEST = 1 << 20;

    private final JdbcClient sql;

    RowParts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes text somewhere. */
    interface Text {
        void write(Appendable to) throws IOException;
    }

    /** Within a transaction: keeps what is written in the place of the rows of results before. */
    void keep(Poll poll, int result, Text text) {
        remove(poll);
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(new Parts(poll, result), 1 << 16), StandardCharsets.UTF_8))) {
            text.write(writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Within a transaction: keeps none. */
    void remove(Poll poll) {
        sql.sql("delete from poll.row_part where poll_id = :poll")
                .param("poll", poll.id())
                .update();
    }

    private final class Parts extends OutputStream {
        private final Poll poll;
        private final int result;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int part;

        Parts(Poll poll, int result) {
            this.poll = poll;
            this.result = result;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
            if (bytes.size() >= LARGEST) {
                put();
            }
        }

        @Override
        public void close() {
            if (bytes.size() > 0) {
                put();
            }
        }

        private void put() {
            sql.sql("insert into poll.row_part (poll_id, result, part, bytes) values (:poll, :result, :part, :bytes)")
                    .param("poll", poll.id())
                    .param("result", result)
                    .param("part", ++part)
                    .param("bytes", bytes.toByteArray())
                    .update();
            bytes.reset();
        }
    }
}
