package org.dauys.server.referendum;

import java.util.List;
import org.dauys.tally.protocol.PublishedTotal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Totals that someone published elsewhere: shown beside what the protocols add up to. */
@Component
public class PublishedTotals {
    private static final int BATCH = 1_000;

    private final JdbcTemplate batches;

    PublishedTotals(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** Keeps all of them. */
    @Transactional
    public void add(Referendum referendum, List<PublishedTotal> totals, String source) {
        batches.batchUpdate(
                "insert into referendum.published_total (referendum_id, path, figures, source) values (?, ?, ?::jsonb, ?)",
                totals,
                BATCH,
                (row, one) -> {
                    row.setLong(1, referendum.id());
                    row.setArray(
                            2,
                            row.getConnection()
                                    .createArrayOf("text", one.area().path().toArray()));
                    row.setString(3, FiguresJson.write(one.figures()));
                    row.setString(4, source);
                });
    }
}
