package org.dauys.server.referendum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.dauys.tally.Tally;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.PublishedTotal;
import org.dauys.tally.protocol.Signing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in the database of a count, as the engine takes it. */
@Component
class CountRows {
    private final JdbcClient sql;

    CountRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Protocols with a greater number, in the order of numbers; numbers are seen in their order. */
    List<Protocol> protocols(long referendum, long after) {
        return sql.sql("""
            select number, station, kind, figures, closed, signed, photographs, replaces from referendum.protocol
            where referendum_id = :id and number > :after order by number
            """)
                .param("id", referendum)
                .param("after", after)
                .query((row, i) -> protocol(row))
                .list();
    }

    List<PublishedTotal> published(long referendum) {
        return sql.sql(
                        "select id, path, figures, source from referendum.published_total where referendum_id = :id order by id")
                .param("id", referendum)
                .query((row, i) -> new PublishedTotal(
                        new Area(Referendums.texts(row, "path")),
                        "",
                        FiguresJson.read(row.getString("figures")),
                        new Origin(row.getString("source"), 0)))
                .list();
    }

    /** Counts them; without a list all stations are unknown. */
    static Tally tally(
            Referendum referendum,
            Optional<StationList> list,
            List<Protocol> protocols,
            List<PublishedTotal> published) {
        return Tally.of(
                new Count(
                        referendum.levels(),
                        list.map(StationList::stations).orElse(List.of()),
                        true,
                        protocols,
                        published,
                        list.map(StationList::names).orElse(java.util.Map.of())),
                List.of());
    }

    private static Protocol protocol(ResultSet row) throws SQLException {
        return new Protocol(
                String.valueOf(row.getLong("number")),
                row.getString("station"),
                "",
                row.getString("kind").equals("observer") ? Protocol.Kind.OBSERVER : Protocol.Kind.OFFICIAL,
                Optional.ofNullable(row.getObject("replaces", Long.class)).map(String::valueOf),
                FiguresJson.read(row.getString("figures")),
                new Signing(
                        row.getString("closed"),
                        row.getString("signed"),
                        List.of(),
                        List.of(),
                        Referendums.texts(row, "photographs")),
                Origin.NONE);
    }
}
