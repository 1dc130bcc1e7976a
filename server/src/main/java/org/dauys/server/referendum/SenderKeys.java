package org.dauys.server.referendum;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.tally.protocol.Station;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys that stations and observers send with. A key is shown once, to be printed; only its hash is kept. */
@Component
public class SenderKeys {
    /** Without those that are easily taken for others when read aloud or copied by hand. */
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    /** 76 bits. */
    private static final int LENGTH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;

    SenderKeys(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A key that is good.
     *
     * @param isObserver whether it is an observer's; else a station's
     * @param station that it is for; empty of an observer who may send for all
     */
    public record Key(long id, boolean isObserver, Optional<String> station) {
        /** Whether it may send for a station. */
        public boolean isFor(String code) {
            return station.isEmpty() || station.get().equals(code);
        }
    }

    /** A key with its secret, which is known this once. */
    public record Made(Optional<Station> station, String secret) {}

    /** Makes a key for each station that has none that is good. */
    @Transactional
    public List<Made> ofStations(Referendum referendum, List<Station> stations) {
        Set<String> known = new HashSet<>();
        sql.sql("""
            select station from referendum.sender_key where referendum_id = :id and kind = 'station' and revoked_at is null
            """).param("id", referendum.id()).query(row -> {
            known.add(row.getString("station"));
        });
        List<Made> made = new ArrayList<>();
        for (Station station : stations) {
            if (!known.contains(station.code())) {
                String secret = secret();
                add(referendum, "station", Optional.of(station.code()), "", secret);
                made.add(new Made(Optional.of(station), secret));
            }
        }
        return List.copyOf(made);
    }

    /** Makes keys for observers, each for all stations. */
    @Transactional
    public List<Made> ofObservers(Referendum referendum, String name, int many) {
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String secret = secret();
            add(referendum, "observer", Optional.empty(), name, secret);
            made.add(new Made(Optional.empty(), secret));
        }
        return List.copyOf(made);
    }

    private void add(Referendum referendum, String kind, Optional<String> station, String name, String secret) {
        sql.sql("""
            insert into referendum.sender_key (referendum_id, kind, station, name, hash)
            values (:id, :kind, :station, :name, :hash)
            """)
                .param("id", referendum.id())
                .param("kind", kind)
                .param("station", station.orElse(null))
                .param("name", name)
                .param("hash", hash(secret))
                .update();
    }

    /** The key of a secret as it was typed, in any case, with or without dashes and spaces, if it is good. */
    public Optional<Key> of(Referendum referendum, String typed) {
        return sql.sql("""
            select id, kind, station from referendum.sender_key where referendum_id = :id and hash = :hash and revoked_at is null
            """)
                .param("id", referendum.id())
                .param("hash", hash(typed))
                .query((row, i) -> key(row))
                .optional();
    }

    /** Makes all keys of a station worthless: it gets a new one with the next sheet. */
    @Transactional
    public int revoke(Referendum referendum, String station) {
        return sql.sql("""
            update referendum.sender_key set revoked_at = now() where referendum_id = :id and station = :station and revoked_at is null
            """)
                .param("id", referendum.id())
                .param("station", station)
                .update();
    }

    /** Makes all keys that were made for observers under a name worthless. */
    @Transactional
    public int revokeObservers(Referendum referendum, String name) {
        return sql.sql("""
            update referendum.sender_key set revoked_at = now()
            where referendum_id = :id and kind = 'observer' and name = :name and revoked_at is null
            """).param("id", referendum.id()).param("name", name).update();
    }

    /** How many keys of observers are good under each name, in the order of names. */
    public SortedMap<String, Integer> observers(Referendum referendum) {
        SortedMap<String, Integer> names = new TreeMap<>();
        sql.sql("""
            select name, count(*)::integer as keys from referendum.sender_key
            where referendum_id = :id and kind = 'observer' and revoked_at is null group by name
            """).param("id", referendum.id()).query(row -> {
            names.put(row.getString("name"), row.getInt("keys"));
        });
        return names;
    }

    /** How many are good: of stations, and of observers. */
    public List<Integer> counts(Referendum referendum) {
        return sql.sql("""
            select count(*) filter (where kind = 'station')::integer, count(*) filter (where kind = 'observer')::integer
            from referendum.sender_key where referendum_id = :id and revoked_at is null
            """)
                .param("id", referendum.id())
                .query((row, i) -> List.of(row.getInt(1), row.getInt(2)))
                .single();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getLong("id"),
                row.getString("kind").equals("observer"),
                Optional.ofNullable(row.getString("station")));
    }

    private static String secret() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Enough for what is random. */
    private static byte[] hash(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return Sha256.of(("referendum " + code).getBytes(StandardCharsets.UTF_8));
    }
}
