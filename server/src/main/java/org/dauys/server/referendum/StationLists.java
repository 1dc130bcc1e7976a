package org.dauys.server.referendum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Station;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of polling stations: published before the day, changed by publishing all of them anew. */
@Component
public class StationLists {
    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    StationLists(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** The newest that is published. */
    public Optional<StationList> published(long referendum) {
        return newest(referendum, "published_at is not null");
    }

    /** The one that the desk prepares. */
    public Optional<StationList> prepared(long referendum) {
        return newest(referendum, "published_at is null");
    }

    /**
     * Keeps a list that was read, in the place of the one that was prepared before.
     *
     * @param count its levels, stations and the names of areas; each code once
     * @param reason empty of the first
     * @throws ConflictException when a list is published under other levels
     */
    @Transactional
    public void prepare(Referendum referendum, Count count, Words reason) {
        if (published(referendum.id()).isEmpty()) {
            sql.sql("update referendum.referendum set levels = :levels where id = :id")
                    .param("levels", count.levels().toArray(String[]::new))
                    .param("id", referendum.id())
                    .update();
        } else if (!referendum.levels().equals(count.levels())) {
            throw new ConflictException("Levels of referendum " + referendum.id());
        }
        sql.sql("delete from referendum.station_list where referendum_id = :id and published_at is null")
                .param("id", referendum.id())
                .update();
        long list = sql.sql("""
            insert into referendum.station_list (referendum_id, number, reason)
            select :id, coalesce(max(number), 0) + 1, :reason::jsonb from referendum.station_list where referendum_id = :id
            returning id
            """)
                .param("id", referendum.id())
                .param("reason", WordsJson.write(reason))
                .query(Long.class)
                .single();
        batches.batchUpdate(
                "insert into referendum.area (list_id, path, name) values (?, ?, ?)",
                List.copyOf(count.names().entrySet()),
                BATCH,
                (row, one) -> {
                    row.setLong(1, list);
                    row.setArray(
                            2,
                            row.getConnection()
                                    .createArrayOf("text", one.getKey().path().toArray()));
                    row.setString(3, one.getValue());
                });
        batches.batchUpdate(
                "insert into referendum.station (list_id, code, name, path, kind, registered) values (?, ?, ?, ?, ?, ?)",
                count.stations(),
                BATCH,
                (row, one) -> {
                    row.setLong(1, list);
                    row.setString(2, one.code());
                    row.setString(3, one.name());
                    row.setArray(
                            4,
                            row.getConnection()
                                    .createArrayOf("text", one.area().path().toArray()));
                    row.setString(5, one.kind());
                    row.setObject(
                            6,
                            one.registered().isPresent() ? one.registered().getAsLong() : null,
                            java.sql.Types.BIGINT);
                });
    }

    /**
     * Publishes the list that is prepared.
     *
     * @throws ConflictException when there is none any more, or another one, or the count is closed
     */
    @Transactional
    public void publish(Referendum referendum, StationList list) {
        Referendums.lock(sql, referendum.id());
        int changed = sql.sql("""
            update referendum.station_list l set published_at = now() from referendum.referendum r
            where l.id = :list and l.referendum_id = :id and l.published_at is null and r.id = l.referendum_id and r.state <> 'closed'
            """)
                .param("list", list.id())
                .param("id", referendum.id())
                .update();
        if (changed == 0) {
            throw new ConflictException("List of stations " + list.number());
        }
    }

    private Optional<StationList> newest(long referendum, String which) {
        return sql.sql("select * from referendum.station_list where referendum_id = :id and " + which
                        + " order by number desc limit 1")
                .param("id", referendum)
                .query((row, i) -> list(row))
                .optional();
    }

    private StationList list(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Map<Area, String> names = new HashMap<>();
        sql.sql("select path, name from referendum.area where list_id = :list")
                .param("list", id)
                .query(area -> {
                    names.put(new Area(Referendums.texts(area, "path")), area.getString("name"));
                });
        Map<List<String>, Area> areas = new HashMap<>();
        List<Station> stations = sql.sql(
                        "select * from referendum.station where list_id = :list order by code collate \"C\"")
                .param("list", id)
                .query((station, i) -> station(station, areas))
                .list();
        return StationList.of(
                id,
                row.getInt("number"),
                WordsJson.read(row.getString("reason")),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                names,
                stations);
    }

    private static Station station(ResultSet row, Map<List<String>, Area> areas) throws SQLException {
        Object registered = row.getObject("registered");
        return new Station(
                row.getString("code"),
                row.getString("name"),
                areas.computeIfAbsent(Referendums.texts(row, "path"), Area::new),
                row.getString("kind"),
                registered == null ? OptionalLong.empty() : OptionalLong.of(row.getLong("registered")),
                Origin.NONE);
    }
}
