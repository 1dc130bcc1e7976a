package org.dauys.server.meeting.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.disclosure.CountsPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what the newest published minutes of each meeting hold: not what desks captured and nobody signed, and not the register, whose
 * rows have times.
 */
@Component
class Spoken {
    /** Of a contribution that no provision and no item of the agenda gives a theme, or more than one. */
    static final String NO_THEME = "none";

    static final String SEVERAL_THEMES = "several";

    /** Of themes that there were not when the first figures were released: tables stay as they were. */
    static final String NEW_THEME = "new";

    private final JdbcClient sql;
    private final Consultations consultations;
    private final Themes themes;

    Spoken(JdbcClient sql, Consultations consultations, Themes themes) {
        this.sql = sql;
        this.consultations = consultations;
        this.themes = themes;
    }

    /** What a meeting gives its contributions: the version whose numbers they use, and themes by the place of an item. */
    private record Agenda(long version, Map<Integer, Set<String>> themes) {}

    /** A contribution. */
    private record Said(int part, String kind, List<String> labels) {}

    /** A meeting whose minutes are read. */
    private static final class Read {
        final String code;
        final String region;
        final String host;
        final OptionalInt attended;
        final Map<List<String>, Long> said = new HashMap<>();

        Read(ResultSet row) throws SQLException {
            code = row.getString("code");
            region = row.getString("region");
            host = row.getString("kind");
            int people = row.getInt("attended");
            attended = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(people);
        }

        Hall hall() {
            return new Hall(code, region, host, attended, said);
        }
    }

    /** All meetings with published minutes. */
    @CountsPeople
    List<Hall> halls(Consultation consultation) {
        List<Theme> all = themes.of(consultation);
        List<Version> versions = consultations.publishedVersions(consultation);
        long newest = versions.isEmpty() ? 0 : versions.getLast().id();
        Map<Long, Agenda> agendas = agendas(consultation.id(), newest);
        Map<List<Object>, Set<String>> known = new HashMap<>();
        Map<Long, Read> halls = new LinkedHashMap<>();
        sql.sql("""
            select m.id, m.code, coalesce(r.slug, '') as region, m.kind, f.attended,
              (part.place - 1)::int as part, said ->> 'kind' as said,
              array(select jsonb_array_elements_text(said -> 'provisions')) as labels
            from meeting.meeting m left join meeting.region r on r.id = m.region_id
            join lateral (select content from meeting.minutes where meeting_id = m.id order by number desc limit 1) n on true
            join lateral (select (content ->> 'attended')::int as attended from meeting.minutes
              where meeting_id = m.id and number = 1) f on true
            left join lateral jsonb_array_elements(n.content -> 'agenda') with ordinality as part(value, place) on true
            left join lateral jsonb_array_elements(part.value -> 'said') as said on true
            where m.consultation_id = :consultation and m.state = 'published' and m.announced_at is not null
            order by m.id
            """).param("consultation", consultation.id()).query(row -> {
            long id = row.getLong("id");
            Read hall = halls.get(id);
            if (hall == null) {
                hall = new Read(row);
                halls.put(id, hall);
            }
            if (row.getString("said") != null) {
                Said said = new Said(
                        row.getInt("part"), row.getString("said").toLowerCase(Locale.ROOT), Arrays.asList((String[])
                                row.getArray("labels").getArray()));
                String theme = theme(said, agendas.getOrDefault(id, new Agenda(newest, Map.of())), all, known);
                hall.said.merge(List.of(said.kind(), theme), 1L, Long::sum);
            }
        });
        return halls.values().stream().map(Read::hall).toList();
    }

    private Map<Long, Agenda> agendas(long consultation, long newest) {
        Map<Long, Long> versions = new HashMap<>();
        sql.sql("""
            select i.meeting_id, max(p.version_id) as version from meeting.agenda_provision p
            join meeting.agenda_item i on i.id = p.item_id join meeting.meeting m on m.id = i.meeting_id
            where m.consultation_id = :consultation and m.state = 'published' group by 1
            """).param("consultation", consultation).query(row -> {
            versions.put(row.getLong("meeting_id"), row.getLong("version"));
        });
        Map<Long, Map<Integer, Set<String>>> items = new HashMap<>();
        sql.sql("""
            select meeting_id, place, array_agg(slug) as slugs from (
              select i.meeting_id, dense_rank() over (partition by i.meeting_id order by i.ordinal) - 1 as place, t.slug
              from meeting.agenda_item i join meeting.meeting m on m.id = i.meeting_id
              left join meeting.agenda_theme a on a.item_id = i.id left join consultation.theme t on t.id = a.theme_id
              where m.consultation_id = :consultation and m.state = 'published') items
            where slug is not null group by meeting_id, place
            """).param("consultation", consultation).query(row -> {
            items.computeIfAbsent(row.getLong("meeting_id"), key -> new HashMap<>())
                    .put(row.getInt("place"), Set.of((String[])
                            row.getArray("slugs").getArray()));
        });
        Map<Long, Agenda> agendas = new HashMap<>();
        versions.forEach((id, version) -> agendas.put(id, new Agenda(version, items.getOrDefault(id, Map.of()))));
        items.forEach((id, some) -> agendas.putIfAbsent(id, new Agenda(newest, some)));
        return agendas;
    }

    /** That of its provisions; where they have none, that of the item of the agenda under which it was said. */
    private static String theme(Said said, Agenda agenda, List<Theme> all, Map<List<Object>, Set<String>> known) {
        Set<String> slugs = said.labels().stream()
                .flatMap(label -> known
                        .computeIfAbsent(
                                List.of(agenda.version(), label),
                                key -> all.stream()
                                        .filter(theme -> theme.has(agenda.version(), label))
                                        .map(Theme::slug)
                                        .collect(Collectors.toSet()))
                        .stream())
                .collect(Collectors.toSet());
        if (slugs.isEmpty()) {
            slugs = agenda.themes().getOrDefault(said.part(), Set.of());
        }
        return switch (slugs.size()) {
            case 0 -> NO_THEME;
            case 1 -> slugs.iterator().next();
            default -> SEVERAL_THEMES;
        };
    }
}
