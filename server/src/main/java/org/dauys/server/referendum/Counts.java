package org.dauys.server.referendum;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.dauys.tally.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what has come in, at most once in a while and never for a reader alone: whoever asks gets the newest count that there is,
 * and one of them makes the next when it is time. Of protocols only the new ones are read; a count of ten thousand stations takes the
 * engine about as long as a page.
 */
@Component
public class Counts {
    private final JdbcClient sql;
    private final Referendums referendums;
    private final StationLists lists;
    private final CountRows rows;
    private final Turnouts turnouts;
    private final InstantSource clock;
    private final Duration pause;
    private final Map<Long, Live> lives = new ConcurrentHashMap<>();

    Counts(
            JdbcClient sql,
            Referendums referendums,
            StationLists lists,
            CountRows rows,
            Turnouts turnouts,
            InstantSource clock,
            @Value("${dauys.pages.stamp-millis}") long millis) {
        this.sql = sql;
        this.referendums = referendums;
        this.lists = lists;
        this.rows = rows;
        this.turnouts = turnouts;
        this.clock = clock;
        this.pause = Duration.ofMillis(millis);
    }

    /** The newest count, not older than the pause between two. */
    public Counted of(Referendum referendum) {
        return of(referendum.id());
    }

    Counted of(long referendum) {
        return lives.computeIfAbsent(referendum, Live::new).get();
    }

    /** One referendum. The lock guards what is read so far; a count that was made is replaced as a whole. */
    private final class Live {
        private final long id;
        private final ReentrantLock lock = new ReentrantLock();
        private final List<Protocol> protocols = new ArrayList<>();
        private long turnoutRows = -1;
        private List<Turnouts.Hour> hours = List.of();
        private Optional<StationList> list = Optional.empty();
        private volatile @Nullable Counted counted;
        private volatile Instant looked = Instant.MIN;

        Live(long id) {
            this.id = id;
        }

        Counted get() {
            Counted known = counted;
            if (known != null && isFresh()) {
                return known;
            }
            // Whoever comes while someone counts takes the count before; the first ones have to wait.
            if (known != null && !pause.isZero() && !lock.tryLock()) {
                return known;
            }
            if (known == null || pause.isZero()) {
                lock.lock();
            }
            try {
                // Those who waited for the first count have it now.
                return isFresh() ? Objects.requireNonNull(counted) : look();
            } finally {
                lock.unlock();
            }
        }

        private boolean isFresh() {
            return counted != null && clock.instant().isBefore(looked.plus(pause));
        }

        private Counted look() {
            Instant now = clock.instant();
            // The stamp first: what is read afterwards is as new as it says, or newer.
            long stamp = sql.sql("select stamp from referendum.counter where referendum_id = :id")
                    .param("id", id)
                    .query(Long.class)
                    .single();
            Counted known = counted;
            if (known == null || known.stamp() != stamp) {
                known = count(stamp);
                counted = known;
            }
            looked = now;
            return known;
        }

        private long last() {
            return protocols.isEmpty() ? 0 : Long.parseLong(protocols.getLast().id());
        }

        private Counted count(long stamp) {
            Referendum referendum = referendums.byId(id);
            Optional<Long> newest =
                    sql.sql("""
                select id from referendum.station_list where referendum_id = :id and published_at is not null
                order by number desc limit 1
                """).param("id", id).query(Long.class).optional();
            if (!newest.equals(list.map(StationList::id))) {
                list = lists.published(id);
                turnoutRows = -1;
            }
            protocols.addAll(rows.protocols(id, last()));
            if (last() != protocols.size()) {
                // Numbers have no gaps: what is there was not dealt by the database's own rules, or goes when it is put
                // right.
                protocols.clear();
                protocols.addAll(rows.protocols(id, 0));
            }
            long told = turnouts.rows(referendum);
            if (told != turnoutRows) {
                hours = list.map(one -> turnouts.of(referendum, one)).orElse(List.of());
                turnoutRows = told;
            }
            return Counted.of(
                    referendum, list, CountRows.tally(referendum, list, protocols, rows.published(id)), hours, stamp);
        }
    }
}
