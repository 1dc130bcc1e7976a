package org.dauys.server.referendum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.invariants.Impossible;
import org.dauys.tally.Tally;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.write.CsvExport;
import org.dauys.tally.write.JsonExport;
import org.dauys.tally.write.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The count as it stood when it was closed, and after each correction since. */
@Component
public class Closings {
    private final JdbcClient sql;
    private final CountRows rows;
    private final StationLists lists;

    Closings(JdbcClient sql, CountRows rows, StationLists lists) {
        this.sql = sql;
        this.rows = rows;
        this.lists = lists;
    }

    /**
     * A count that was closed.
     *
     * @param number 1 is the first of the referendum
     * @param protocols the last that is in it
     * @param tally totals of all levels and sums of the tables, as JSON
     */
    public record Closing(int number, long protocols, String outcome, String tally) {}

    /** The newest of a referendum. */
    public Optional<Closing> newest(long referendum) {
        return sql.sql("""
            select number, protocols, outcome, tally from referendum.closing where referendum_id = :id order by number desc limit 1
            """)
                .param("id", referendum)
                .query((row, i) -> new Closing(
                        row.getInt("number"),
                        row.getLong("protocols"),
                        row.getString("outcome"),
                        row.getString("tally")))
                .optional();
    }

    /** Counts all that is there at this moment and keeps it, in the transaction that closes or corrects. */
    @Transactional
    public void add(Referendum referendum) {
        long last = Referendums.lock(sql, referendum.id());
        List<Protocol> protocols = rows.protocols(referendum.id(), 0);
        Tally tally = CountRows.tally(
                referendum, lists.published(referendum.id()), protocols, rows.published(referendum.id()));
        Report report = Report.of(tally, Optional.of(rule(referendum)));
        sql.sql("""
            insert into referendum.closing (referendum_id, number, protocols, outcome, tally)
            select :id, coalesce(max(number), 0) + 1, :protocols, :outcome, :tally::jsonb from referendum.closing
            where referendum_id = :id
            """)
                .param("id", referendum.id())
                .param("protocols", last)
                .param(
                        "outcome",
                        rule(referendum)
                                .decide(tally.totalsOf(""))
                                .outcome()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                .param("tally", json(report))
                .update();
    }

    static DecisionRule rule(Referendum referendum) {
        try {
            return Referendums.rule(referendum.rule());
        } catch (UnreadableException impossible) {
            // It was read before it was kept.
            throw Impossible.in(Closings.class, impossible);
        }
    }

    /**
     * The engine's JSON, with the sums of the tables that anyone can download. Observers' copies may come later, so that of protocols is the
     * sum of the official ones.
     */
    private static String json(Report report) {
        ByteArrayOutputStream tally = new ByteArrayOutputStream();
        try {
            JsonExport.write(report, tally);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String counted = tally.toString(StandardCharsets.UTF_8);
        return "{\"stations.csv\":\"" + sum(CsvExport.stations(report.tally())) + "\",\"official.csv\":\""
                + sum(CsvExport.official(report.tally())) + "\",\"tally.json\":\"" + sum(counted) + "\",\"tally\":"
                + counted + "}";
    }

    private static String sum(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
