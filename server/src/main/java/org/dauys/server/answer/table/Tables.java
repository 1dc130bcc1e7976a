package org.dauys.server.answer.table;

import java.util.List;
import org.dauys.server.consultation.Version;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tables, kept until the register changes, and how many submissions speak of each version. */
@Component
class Tables {
    private static final int KEPT = 24;

    private final JdbcClient sql;
    private final Places places;
    private final RegisterStamp stamps;
    private final Kept<Key, List<RowPlace>> rows = new Kept<>(KEPT);
    private final Kept<Long, List<Spoken>> spoken = new Kept<>(KEPT);

    private record Key(long version, long text, long theme, String decided, String label) {}

    /** How many submissions speak of a version. */
    record Spoken(long version, int many) {}

    Tables(JdbcClient sql, Places places, RegisterStamp stamps) {
        this.sql = sql;
        this.places = places;
        this.stamps = stamps;
    }

    List<RowPlace> rows(Pair pair, Filter filter) {
        long theme = filter.theme().map(one -> one.id()).orElse(0L);
        Key key = new Key(pair.spoken().id(), pair.orderingText(), theme, filter.decided(), filter.label());
        return rows.get(key, stamps.of(pair.consultation().id()), () -> places.of(pair, filter));
    }

    /** Of all submissions; their sum is how many were received. */
    List<Spoken> spoken(long consultation) {
        return spoken.get(
                consultation,
                stamps.of(consultation),
                () -> sql.sql("""
                        select version_id as version, count(*)::int as many from submission.public
                        where consultation_id = :id group by version_id
                        """)
                        .param("id", consultation)
                        .query(DataClassRowMapper.newInstance(Spoken.class))
                        .list());
    }

    int spoken(long consultation, Version version) {
        return spoken(consultation).stream()
                .filter(one -> one.version() == version.id())
                .mapToInt(Spoken::many)
                .sum();
    }
}
