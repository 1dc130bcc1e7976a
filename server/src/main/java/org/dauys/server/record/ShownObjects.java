package org.dauys.server.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each object says in public at this moment, made from the tables that its pages are made from, and not from what was noted of it:
 * so that anyone may compare it with the log. What readers may not see of it, the words of a hidden submission, is not told here either.
 */
@Component
class ShownObjects {
    private static final String PUBLISHED = "published";
    /** The key of what was never noted stands in no event: such objects are asked for after all others. */
    private static final String FACTS = """
            select o.object, o.number, f.path, f.says, f.document,
              (select array_agg(e.index order by e.number) from record.event e where e.kind = :kind and e.object = o.object
                and e.index is not null) as indexes,
              (select count(*) from record.event e where e.kind = :kind and e.object = o.object and e.index is null) as waiting,
              (select e.document ->> 'salt' from record.event e where e.kind = :kind and e.object = o.object
                and e.document is not null order by e.number desc limit 1) as salt
            from (%s) o left join lateral %s(o.object) f on true
            order by o.number nulls last, length(o.object), o.object
            """;

    private static final String NOTED =
            "select object, number from record.event where kind = :kind and edition = 1 and number > :after order by number limit :most";

    private final JdbcClient sql;
    private final EntryTypes types;

    ShownObjects(JdbcClient sql, EntryTypes types) {
        this.sql = sql;
        this.types = types;
    }

    /**
     * One object.
     *
     * @param number of its first event; empty when it has none
     * @param path of the page that shows it; empty when it is not public, or not any more
     * @param says as its entry says it, as JSON; empty as the path is
     * @param document its document without the salt, as JSON; empty when it has none, or readers may not have it
     * @param salt in its newest document; empty as the document is, or where it has none
     * @param entries indexes of its entries in the log, the first first
     * @param waiting how many of its steps wait to be entered
     */
    record Shown(
            String key,
            Optional<Long> number,
            Optional<String> path,
            Optional<String> says,
            Optional<String> document,
            Optional<String> salt,
            List<Long> entries,
            int waiting) {
        Shown {
            entries = List.copyOf(entries);
        }
    }

    /** A kind as the migrations name it: its functions are part of the program, never of a request. */
    private record Kind(String name, String facts, String keys) {}

    /** The kinds of objects, in their order. */
    List<String> kinds() {
        return sql.sql("select kind from record.kind order by ordinal")
                .query((row, i) -> Objects.requireNonNull(row.getString("kind")))
                .list();
    }

    /**
     * Objects of a kind whose first step has a greater number, in the order of these; after the last of them those that were never noted.
     * Empty when there is no such kind.
     *
     * @param most how many that were noted
     */
    @Transactional(readOnly = true)
    public Optional<List<Shown>> of(String kind, long after, int most) {
        return sql.sql("select kind, facts, keys from record.kind where kind = :kind")
                .param("kind", kind)
                .query((row, i) -> new Kind(row.getString("kind"), row.getString("facts"), row.getString("keys")))
                .optional()
                .map(found -> objects(found, after, most));
    }

    private List<Shown> objects(Kind kind, long after, int most) {
        boolean salted = types.all().stream()
                .anyMatch(type ->
                        type.form() == EntryType.Form.SALTED && type.name().startsWith(kind.name() + "-"));
        List<Shown> all = new ArrayList<>(sql.sql(FACTS.formatted(NOTED, kind.facts()))
                .param("kind", kind.name())
                .param("after", after)
                .param("most", most)
                .query((row, i) -> shown(row, salted))
                .list());
        if (all.size() < most) {
            String keys = """
                    select k.k::text as object, null::bigint as number
                    from consultation.consultation c, lateral (%s) as k (k)
                    where c.published_at is not null
                      and not exists (select from record.event e where e.kind = :kind and e.object = k.k::text)
                    """.formatted(kind.keys().replace("$1", "c.id"));
            sql
                    .sql(FACTS.formatted(keys, kind.facts()))
                    .param("kind", kind.name())
                    .query((row, i) -> shown(row, salted))
                    .list()
                    .stream()
                    .filter(one -> one.path().isPresent())
                    .forEach(all::add);
        }
        return all;
    }

    private static Shown shown(ResultSet row, boolean salted) throws SQLException {
        Optional<String> says = text(row, "says");
        boolean open = !salted
                || says.filter(said -> CanonicalJson.read(said)
                                .path("state")
                                .asString("")
                                .equals(PUBLISHED))
                        .isPresent();
        Optional<String> document = open ? text(row, "document") : Optional.empty();
        return new Shown(
                row.getString("object"),
                Optional.ofNullable(row.getObject("number", Long.class)),
                text(row, "path"),
                says,
                document,
                document.isPresent() && salted ? text(row, "salt") : Optional.empty(),
                row.getArray("indexes") == null
                        ? List.of()
                        : Arrays.asList((Long[]) row.getArray("indexes").getArray()),
                row.getInt("waiting"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return Optional.ofNullable(value);
    }
}
