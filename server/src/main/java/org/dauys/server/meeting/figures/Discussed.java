package org.dauys.server.meeting.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.reader.AgendaLabels;
import org.dauys.server.site.Say;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which provisions that the draft changes were never discussed: on no agenda of a meeting that was held, and in no contribution. */
@Component
class Discussed {
    private static final Locale LANGUAGE = Say.LANGUAGES.getFirst();

    private final JdbcClient sql;
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final AgendaLabels agenda;

    Discussed(JdbcClient sql, Consultations consultations, Comparisons comparisons, AgendaLabels agenda) {
        this.sql = sql;
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.agenda = agenda;
    }

    /** @param changed how many provisions the draft changes */
    record Found(int changed, List<Facts.Provision> never) {}

    Found of(Consultation consultation) {
        List<Version> versions = consultations.publishedVersions(consultation);
        Optional<Compared> compared = versions.size() < 2
                ? Optional.empty()
                : comparisons.of(versions.getFirst(), versions.getLast(), LANGUAGE);
        if (compared.isEmpty()) {
            return new Found(0, List.of());
        }
        Version old = versions.getFirst();
        Version draft = versions.getLast();
        List<Row> changed = compared.get().comparison().inOrder().stream()
                .filter(row -> row.changed() && !row.words().isEmpty())
                .toList();
        List<AgendaItem.Provision> named = named(consultation.id(), draft.id());
        Set<String> inDraft = agenda.in(draft, versions, named, LANGUAGE);
        Set<String> inForce = new HashSet<>(agenda.in(old, versions, named, LANGUAGE));
        List<Facts.Provision> never = new ArrayList<>();
        for (Row row : changed) {
            boolean discussed = row.newLabels().stream().anyMatch(inDraft::contains)
                    || row.oldLabels().stream().anyMatch(inForce::contains);
            if (!discussed) {
                never.add(
                        row.newLabels().isEmpty()
                                ? new Facts.Provision(
                                        old.number(), row.oldLabels().getFirst())
                                : new Facts.Provision(
                                        draft.number(), row.newLabels().getFirst()));
            }
        }
        return new Found(changed.size(), never);
    }

    /** On agendas of meetings that were held; and what contributions in the newest minutes are tied to, in the numbers of their agenda. */
    private List<AgendaItem.Provision> named(long consultation, long newest) {
        return sql.sql("""
            with held as (
              select id, state from meeting.meeting
              where consultation_id = :consultation and announced_at is not null and state in ('held', 'published')),
            agenda as (
              select i.meeting_id, p.version_id, p.label from meeting.agenda_provision p
              join meeting.agenda_item i on i.id = p.item_id join held on held.id = i.meeting_id),
            spoken as (
              select held.id, jsonb_path_query(n.content, '$.agenda[*].said[*].provisions[*]') #>> '{}' as label
              from held join lateral (select content from meeting.minutes where meeting_id = held.id order by number desc limit 1) n
                on true
              where held.state = 'published')
            select version_id, label from agenda
            union
            select coalesce(v.version_id, :newest), s.label from spoken s
            left join (select meeting_id, max(version_id) as version_id from agenda group by 1) v on v.meeting_id = s.id
            """)
                .param("consultation", consultation)
                .param("newest", newest)
                .query((row, i) -> new AgendaItem.Provision(row.getLong("version_id"), row.getString("label")))
                .list();
    }
}
