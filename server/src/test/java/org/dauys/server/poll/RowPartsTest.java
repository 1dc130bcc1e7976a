package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of votes are kept in parts, and sent as one file. */
class RowPartsTest {
    private static final TestCommission COMMISSION = TestCommission.make();

    @Test
    void rowsOfManyPartsAreSentAsOneFileCompressedOrNot() throws Exception {
        TestPoll poll = TestPoll.open(COMMISSION, true);
        poll.vote(40, 51);
        poll.close();
        int result = poll.count().number();
        Random random = new Random(9);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            rows.append(random.nextLong()).append('\n');
        }
        COMMISSION
                .bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> COMMISSION.bean(RowParts.class).keep(poll.poll(), result, csv -> csv.append(rows)));
        int parts = COMMISSION
                .sql()
                .sql("select count(*) from poll.row_part where poll_id = :poll")
                .param("poll", poll.poll().id())
                .query(Integer.class)
                .single();
        assertTrue(parts > 1, "parts: " + parts);
        TestVisitor reader = TestVisitor.of(COMMISSION.site());
        String path = poll.pages() + "/files/votes.csv";
        byte[] all = rows.toString().getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> plain = reader.file(path);
        assertArrayEquals(all, plain.body());
        HttpResponse<byte[]> packed = reader.file(reader.request(path).header("Accept-Encoding", "gzip"));
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertArrayEquals(all, new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
        assertTrue(packed.body().length < all.length / 2 + all.length / 10, packed.body().length + " of " + all.length);
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                reader.send(reader.request(path)
                                .header("Accept-Encoding", "gzip")
                                .header("If-None-Match", tag))
                        .statusCode());
    }
}
