package org.dauys.server.meeting.disclosed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.disclosure.Cell;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Earlier;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.disclosure.KeptJson;
import org.dauys.server.disclosure.Release;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much was said at meetings, as the checker released it. A reader's page looks at the rows of what it shows, and nobody but the
 * job writes them.
 */
@Component
@NamedInterface("figures")
public class ReleasedFigures {
    /** The kind of the job that makes a release; its subject is the consultation's id. */
    public static final String JOB = "meeting-figures";

    /** Levels and variables of the tables. */
    public static final String REGION = "region";

    public static final String HOST = "host";
    public static final String KIND = "kind";
    public static final String THEME = "theme";
    private static final String EVERYTHING = "all";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcClient sql;

    /** When something was released last, and what was told of no people then. */
    public record Told(Instant at, String facts) {}

    private record Row(String level, String place, String kind, String theme, long people, String asOf) {}

    ReleasedFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is counted: everything, or a region, a kind of host; never one meeting. */
    public record Place(String level, String name) {
        public static final Place ALL = new Place(EVERYTHING, "");
    }

    /** Figures of places by what was said; what is not among them is suppressed. */
    public static final class Figures {
        private final Map<List<String>, Figure> shown = new HashMap<>();

        /**
         * How many contributions.
         *
         * @param kind empty for all
         * @param theme empty for all
         */
        public Figure at(Place place, String kind, String theme) {
            return shown.getOrDefault(List.of(place.level(), place.name(), kind, theme), new Figure.Suppressed());
        }
    }

    /** Those of everything, of all regions and of all kinds of hosts: no more rows than a page shows. */
    public Figures across(long consultation) {
        Figures figures = new Figures();
        sql.sql("""
            select level, place, kind, theme, people, as_of from meeting.figure where consultation_id = :consultation
            """).param("consultation", consultation).query(row -> {
            figures.shown.put(
                    List.of(
                            row.getString("level"),
                            row.getString("place"),
                            row.getString("kind"),
                            row.getString("theme")),
                    new Figure.Shown(
                            row.getLong("people"),
                            row.getObject("as_of", OffsetDateTime.class).toInstant()));
        });
        return figures;
    }

    /** The last release; empty before the first. */
    public Optional<Told> last(long consultation) {
        return sql.sql("select released_at, facts from meeting.release where consultation_id = :consultation")
                .param("consultation", consultation)
                .query((row, i) -> new Told(
                        row.getObject("released_at", OffsetDateTime.class).toInstant(), row.getString("facts")))
                .optional();
    }

    /** Lets one release of a consultation be made at a time, until the transaction ends. */
    public void lock(long consultation) {
        sql.sql("select pg_advisory_xact_lock(hashtext('meeting.release'), :consultation::int)")
                .param("consultation", consultation)
                .query(row -> {});
    }

    /** What the next release has to know. */
    @CountsPeople
    public Earlier earlier(long consultation) {
        return sql.sql("select kept from meeting.release where consultation_id = :consultation")
                .param("consultation", consultation)
                .query(String.class)
                .optional()
                .map(KeptJson::read)
                .orElse(Earlier.none());
    }

    /**
     * Keeps a release in the place of the last.
     *
     * @param facts what is told of no people, as JSON
     */
    @CountsPeople
    @Transactional
    public void keep(long consultation, Release release, String facts, Instant at) {
        sql.sql("delete from meeting.figure where consultation_id = :consultation")
                .param("consultation", consultation)
                .update();
        List<Row> rows = new ArrayList<>();
        release.disclosed().all().forEach(entry -> {
            if (entry.getValue() instanceof Figure.Shown shown) {
                rows.add(row(entry.getKey(), shown));
            }
        });
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            insert(consultation, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
        sql.sql("""
            insert into meeting.release (consultation_id, released_at, facts, kept)
            values (:consultation, :at, :facts::jsonb, :kept::jsonb)
            on conflict (consultation_id) do update
            set released_at = excluded.released_at, facts = excluded.facts, kept = excluded.kept
            """)
                .param("consultation", consultation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("facts", facts)
                .param("kept", KeptJson.write(release.next()))
                .update();
    }

    private static Row row(Cell cell, Figure.Shown shown) {
        Map<String, String> at = cell.coordinates();
        String level = at.containsKey(REGION) ? REGION : at.containsKey(HOST) ? HOST : EVERYTHING;
        return new Row(
                level,
                at.getOrDefault(level, ""),
                at.getOrDefault(KIND, ""),
                at.getOrDefault(THEME, ""),
                shown.people(),
                shown.asOf().toString());
    }

    private void insert(long consultation, List<Row> rows) {
        sql.sql("""
            insert into meeting.figure (consultation_id, level, place, kind, theme, people, as_of)
            select :consultation, r.level, r.place, r.kind, r.theme, r.people, r."asOf"::timestamptz
            from jsonb_to_recordset(:rows::jsonb)
              as r(level text, place text, kind text, theme text, people bigint, "asOf" text)
            """)
                .param("consultation", consultation)
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }
}
