package org.dauys.server.referendum;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many have voted, hour by hour, as stations tell it. It decides nothing: the protocols do. */
@Component
public class Turnouts {
    private final JdbcClient sql;

    Turnouts(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a station told of an hour. */
    public record Told(Instant hour, long voted) {}

    /**
     * What was told of an hour in a region, or in the country.
     *
     * @param region its code; empty of the country
     * @param stations that told it
     * @param voted in them
     * @param registered voters of them, as the list says
     */
    public record Hour(Instant hour, String region, int stations, long voted, long registered) {}

    /** Keeps what a station tells; what it told of this hour before stays, and counts no more. */
    @Transactional
    public void report(Referendum referendum, String station, Instant hour, long voted) {
        sql.sql("""
            insert into referendum.turnout (referendum_id, station, hour, voted) select :id, :station, :hour, :voted
            where not exists (select from (select voted from referendum.turnout where referendum_id = :id and station = :station
              and hour = :hour order by id desc limit 1) newest where newest.voted = :voted)
            """)
                .param("id", referendum.id())
                .param("station", station)
                .param("hour", Referendums.utc(hour))
                .param("voted", voted)
                .update();
    }

    /** Of a station, hour by hour. */
    public List<Told> of(Referendum referendum, String station) {
        return sql.sql("""
            select distinct on (hour) hour, voted from referendum.turnout where referendum_id = :id and station = :station
            order by hour, id desc
            """)
                .param("id", referendum.id())
                .param("station", station)
                .query((row, i) -> new Told(Referendums.instant(row, "hour"), row.getLong("voted")))
                .list();
    }

    /** Of all regions and of the country, hour by hour. */
    List<Hour> of(Referendum referendum, StationList list) {
        return sql.sql("""
            select t.hour, coalesce(s.path[1], '') as region, grouping(coalesce(s.path[1], '')) as whole, count(*)::integer as stations,
              sum(t.voted)::bigint as voted, coalesce(sum(s.registered), 0)::bigint as registered
            from (select distinct on (station, hour) station, hour, voted from referendum.turnout where referendum_id = :id
              order by station, hour, id desc) t
            join referendum.station s on s.list_id = :list and s.code = t.station
            group by t.hour, rollup (coalesce(s.path[1], '')) order by t.hour, region
            """)
                .param("id", referendum.id())
                .param("list", list.id())
                .query((row, i) -> new Hour(
                        Referendums.instant(row, "hour"),
                        row.getInt("whole") == 1 ? "" : row.getString("region"),
                        row.getInt("stations"),
                        row.getLong("voted"),
                        row.getLong("registered")))
                .list();
    }

    /** How many rows there are. */
    long rows(Referendum referendum) {
        return sql.sql("select count(*) from referendum.turnout where referendum_id = :id")
                .param("id", referendum.id())
                .query(Long.class)
                .single();
    }
}
