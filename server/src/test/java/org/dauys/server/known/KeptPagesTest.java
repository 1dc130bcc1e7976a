package org.dauys.server.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Cache;
import java.lang.reflect.Field;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.dauys.server.TestSite;
import org.dauys.server.answer.table.Kept;
import org.dauys.server.site.PageStamps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Whatever changes, every page that is kept is the page that would be made now. Each column of each table is changed in all its
 * rows: where no stamp grows by it, no page may have changed. Where one grows, pages are made anew by that.
 */
class KeptPagesTest {
    private static final Locale RUSSIAN = Locale.of("ru");

    /** A change of each type of column, such that most rules of tables still hold. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("text", "%1$s || 'z'"),
            Map.entry("jsonb", "replace(%1$s::text, 'а', 'ы')::jsonb"),
            Map.entry("boolean", "not %1$s"),
            Map.entry("integer", "%1$s + 1"),
            Map.entry("bigint", "%1$s + 1"),
            Map.entry("double precision", "%1$s * 0.9"),
            Map.entry("date", "%1$s + 3"),
            Map.entry("timestamp with time zone", "%1$s - interval '3 days'"),
            Map.entry("tsvector", "''::tsvector"),
            Map.entry("ARRAY", "%1$s || %1$s"),
            Map.entry("uuid", "gen_random_uuid()"));

    /** What a column may be instead, where only some values are allowed. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("submission.submission.state", List.of("'withdrawn'", "'moderation'", "'published'")),
            Map.entry("submission.submission.source", List.of("'meeting'")),
            Map.entry("submission.submission.disposition", List.of("'rejected'", "null")),
            Map.entry("submission.submission.campaign_id", List.of("null")),
            Map.entry("submission.submission.author", List.of("null")),
            Map.entry("consultation.consultation.zone", List.of("'Asia/Aqtau'")),
            Map.entry("submission.register.moderation", List.of("'before'", "'after'")),
            Map.entry("submission.place.state", List.of("'words-gone'")),
            Map.entry("submission.step.kind", List.of("'routed'")),
            Map.entry("people.participant.name", List.of("name || 'z'", "null")),
            Map.entry("people.participant.title", List.of("'{\"ru\": \"Другое\"}'", "'{}'")),
            Map.entry("people.granted.role", List.of("'OBSERVER'")),
            Map.entry("answer.task.state", List.of("'reopened'")),
            Map.entry("answer.task.body_id", List.of("null")),
            Map.entry("answer.reply.state", List.of("'moderation'")),
            Map.entry("answer.threshold.obliges", List.of("'answer'")),
            Map.entry("answer.argument.side", List.of("'for'")),
            Map.entry("answer.argument.submission_id", List.of("null")),
            Map.entry("answer.tie.state", List.of("'refused'", "'confirmed'")),
            Map.entry("answer.tie.label", List.of("label || '.9'")));

    private static TestSite site;
    private static JdbcClient owner;
    /** The same in one transaction. */
    private static JdbcClient inside;

    private static TransactionTemplate transaction;
    private static List<String> pages;
    private static Map<String, PageStamps> stamps;
    private static List<Object> beans;

    @BeforeAll
    static void start() {
        site = TestSite.livingAlone();
        owner = site.owner();
        DataSource one = site.ownerSource();
        inside = JdbcClient.create(one);
        transaction = new TransactionTemplate(new JdbcTransactionManager(one));
        ApplicationContext context =
                Objects.requireNonNull(site.bean(DispatcherServlet.class).getWebApplicationContext());
        stamps = context.getBeansOfType(PageStamps.class);
        beans = context.getBeansOfType(Object.class, false, false).values().stream()
                .map(bean -> Optional.ofNullable(AopProxyUtils.getSingletonTarget(bean))
                        .orElse(bean))
                .filter(bean -> bean.getClass().getName().startsWith("org.dauys.server."))
                .toList();
        // The figures of meetings are released once, by a job: what it changes is no fault of what is tried here.
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> owner.sql("""
                                select exists (select from meeting.release) and not exists
                                  (select from jobs.job where kind = 'meeting-figures' and state = 'waiting')
                                """).query(Boolean.class).single());
        PublicAddresses addresses = new PublicAddresses(site);
        // No files: those that are made by a job are asked for by their sums.
        pages = Stream.concat(
                        addresses.paths().stream(),
                        addresses.oneOfEach().stream().filter(page -> page.contains("/submissions?")))
                .filter(page -> stampOf(page).isPresent()
                        || page.startsWith("/api/v1/c")
                        || page.endsWith(".atom")
                        || page.endsWith(".xml"))
                .distinct()
                .toList();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private record Column(String table, String name, String type) {
        String full() {
            return table + "." + name;
        }
    }

    /** A change of a column, and whether a stamp of the consultation's pages grows by it. */
    private record Change(Column column, String value, boolean stamped) {
        String update() {
            return "update " + column.table() + " set " + column.name() + " = " + value + " where " + column.name()
                    + " is distinct from " + value;
        }

        @Override
        public String toString() {
            return column.full() + " = " + value;
        }
    }

    @Test
    void noPageIsOlderThanWhatItShows() {
        assertTrue(pages.size() > 30, () -> "only " + pages);
        List<String> beside = pages.stream()
                .filter(page -> !page.startsWith("/c/") || page.contains("."))
                .toList();
        List<String> wrong = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Map<String, List<Column>> tables = columns().stream()
                .collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList()));
        int made = 0;
        for (List<Column> columns : tables.values()) {
            List<Change> changes = columns.stream()
                    .flatMap(column -> tried(column, refused).stream())
                    .toList();
            made += changes.size();
            // Pages whose stamp grows are made anew for that; those without a stamp have caches of their own.
            compare(changes.stream().filter(Change::stamped).toList(), beside, wrong);
            compare(changes.stream().filter(change -> !change.stamped()).toList(), pages, wrong);
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong) + "\nRefused by rules of tables: " + refused);
        assertTrue(made > 80, () -> "Refused: " + refused);
    }

    /** The changes of a column that its table allows and that change something; nothing stays of trying. */
    private static List<Change> tried(Column column, List<String> refused) {
        List<Change> changes = new ArrayList<>();
        for (String value : VALUES.getOrDefault(
                column.full(), List.of(CHANGES.getOrDefault(column.type(), "").formatted(column.name())))) {
            Change change = new Change(column, value, false);
            try {
                Boolean grows = value.isEmpty()
                        ? null
                        : transaction.execute(state -> {
                            state.setRollbackOnly();
                            String before = stampsInside();
                            return inside.sql(change.update()).update() == 0 ? null : !before.equals(stampsInside());
                        });
                if (grows != null) {
                    changes.add(new Change(column, value, grows));
                }
            } catch (DataAccessException rule) {
                refused.add(change.toString());
            }
        }
        return changes;
    }

    /** Where pages show what a table holds, they show that a row came and that one went. */
    @Test
    void rowsThatComeAndGoGrowTheStampsThatTheirColumnsGrow() {
        List<String> wrong = new ArrayList<>();
        Map<String, List<Column>> tables = columns().stream().collect(Collectors.groupingBy(Column::table));
        tables.forEach((table, columns) -> {
            boolean shown = columns.stream()
                    .flatMap(column -> tried(column, new ArrayList<>()).stream())
                    .anyMatch(Change::stamped);
            // Participants come before they are on any page.
            if (shown) {
                goes(table).filter(grows -> !grows).ifPresent(no -> wrong.add(table + ": a row that goes"));
                comes(table)
                        .filter(grows -> !grows && !table.equals("people.participant"))
                        .ifPresent(no -> wrong.add(table + ": a row that comes"));
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** Whether a stamp grows; empty where rows cannot go. */
    private static Optional<Boolean> goes(String table) {
        return inTransaction(() -> {
            String before = stampsInside();
            return inside.sql("delete from " + table).update() == 0
                    ? Optional.empty()
                    : Optional.of(!before.equals(stampsInside()));
        });
    }

    private static Optional<Boolean> comes(String table) {
        return inTransaction(() -> {
            inside.sql("create temporary table gone on commit drop as table " + table)
                    .update();
            if (inside.sql("delete from " + table).update() == 0) {
                return Optional.empty();
            }
            // As in a transaction of its own.
            inside.sql("select set_config('dauys.stamped', '', true)")
                    .query(String.class)
                    .single();
            String before = stampsInside();
            inside.sql("insert into " + table + " overriding system value table gone")
                    .update();
            return Optional.of(!before.equals(stampsInside()));
        });
    }

    private static Optional<Boolean> inTransaction(Supplier<Optional<Boolean>> work) {
        try {
            return Objects.requireNonNullElse(
                    transaction.execute(state -> {
                        state.setRollbackOnly();
                        return work.get();
                    }),
                    Optional.empty());
        } catch (DataAccessException rule) {
            return Optional.empty();
        }
    }

    private static String stampsInside() {
        return inside.sql("""
                        select (select sum(stamp) from consultation.stamp) || '/' || (select sum(stamp) from submission.register)
                          || '/' || coalesce((select sum(changed) from people.name_stamp), 0)
                        """).query(String.class).single();
    }

    /** Pages that are still kept after some changes must be what is made now. */
    private static void compare(List<Change> changes, List<String> some, List<String> wrong) {
        if (changes.isEmpty()) {
            return;
        }
        read(some);
        List<Change> done = new ArrayList<>();
        for (Change change : changes) {
            try {
                inside.sql(change.update()).update();
                done.add(change);
            } catch (DataAccessException afterOthers) {
                // It was possible alone.
            }
        }
        Map<String, String> kept = read(some);
        forget();
        Map<String, String> made = read(some);
        List<String> differ = some.stream()
                .filter(page -> !kept.getOrDefault(page, "").equals(made.get(page)))
                .toList();
        if (!differ.isEmpty()) {
            wrong.add(done + ": " + differ);
        }
        long broken =
                made.values().stream().filter(page -> page.startsWith("500")).count();
        assertTrue(broken <= some.size() / 4, () -> "Nothing can be seen of pages after " + done);
    }

    private static Map<String, String> read(Collection<String> some) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String page : some) {
            HttpResponse<String> answer = site.get(page, RUSSIAN);
            boolean own =
                    answer.headers().firstValue("Cache-Control").orElse("").contains("no-store");
            read.put(page, answer.statusCode() + (own ? "" : answer.body()));
        }
        return read;
    }

    /** As the cache of pages puts it together. */
    private static Optional<String> stampOf(String page) {
        String path = page.replaceFirst("\\?.*", "");
        List<Optional<String>> all =
                stamps.values().stream().map(room -> room.of(path)).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().map(Optional::get).collect(Collectors.joining("/")))
                : Optional.empty();
    }

    private static List<Column> columns() {
        return owner.sql("""
                        select c.table_schema || '.' || c.table_name as t, c.column_name, c.data_type
                        from information_schema.columns c
                        join information_schema.tables b using (table_schema, table_name)
                        join pg_class p on p.oid = (c.table_schema || '.' || c.table_name)::regclass
                        where c.table_schema in ('people', 'consultation', 'submission', 'answer') and b.table_type = 'BASE TABLE'
                          and coalesce(obj_description(p.oid, 'pg_class'), '') not like 'transient:%'
                          and c.is_identity = 'NO' and c.column_name not in ('id', 'stamp', 'revision', 'act', 'source_key', 'alias')
                          -- Where everything is another page; and what only triggers of submissions write, which grow the stamp.
                          and not (c.table_name = 'consultation' and c.column_name = 'slug') and c.table_name <> 'tally'
                        order by c.table_schema = 'consultation', c.table_schema desc, c.table_name, c.ordinal_position
                        """)
                .query((row, i) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Everything that the server keeps in memory. */
    private static void forget() {
        beans.forEach(bean -> {
            for (Class<?> type = bean.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    forget(bean, field);
                }
            }
        });
    }

    private static void forget(Object owner, Field field) {
        if (!Set.of(Cache.class, Kept.class).stream().anyMatch(kind -> kind.isAssignableFrom(field.getType()))) {
            return;
        }
        try {
            field.setAccessible(true);
            Object kept = field.get(owner);
            if (kept instanceof Cache<?, ?> cache) {
                cache.invalidateAll();
            } else if (kept != null) {
                for (Field inner : kept.getClass().getDeclaredFields()) {
                    forget(kept, inner);
                }
            }
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
