package org.dauys.server.meeting.reader;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.answer.Answers;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.reader.Pack.Question;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what belongs into a meeting's pack. */
@Component
class PackContents {
    private final Themes themes;
    private final Comparisons comparisons;
    private final Submissions submissions;
    private final Answers answers;
    private final AgendaLabels agenda;
    private final JdbcClient sql;

    PackContents(
            Themes themes,
            Comparisons comparisons,
            Submissions submissions,
            Answers answers,
            AgendaLabels agenda,
            JdbcClient sql) {
        this.themes = themes;
        this.comparisons = comparisons;
        this.submissions = submissions;
        this.answers = answers;
        this.agenda = agenda;
        this.sql = sql;
    }

    /** @param versions that readers see, the text in force first */
    Pack of(Consultation consultation, List<Version> versions, Meeting meeting, Locale language) {
        List<Theme> concerned = concerned(consultation, meeting);
        Optional<Compared> compared = versions.size() < 2
                ? Optional.empty()
                : comparisons.of(versions.getFirst(), versions.getLast(), language);
        Set<String> labels =
                versions.isEmpty() ? Set.of() : agenda.in(versions.getLast(), versions, provisions(meeting), language);
        List<Row> rows = compared.map(pair -> rows(pair, labels, concerned)).orElse(List.of());
        Set<String> all = new HashSet<>(labels);
        rows.forEach(row -> all.addAll(row.newLabels()));
        List<Long> themeIds = concerned.stream().map(Theme::id).toList();
        long version = versions.isEmpty() ? 0 : versions.getLast().id();
        List<Long> asked = asked(consultation, version, all, themeIds, true);
        return new Pack(
                meeting,
                compared,
                concerned,
                rows,
                questions(asked),
                asked(consultation, version, all, themeIds, false).size());
    }

    /** What changes: where the labels are, in the themes, and what was taken out of the articles that these come from. */
    private static List<Row> rows(Compared pair, Set<String> labels, List<Theme> concerned) {
        Set<String> formerArticles = pair.comparison().rows().stream()
                .filter(row -> row.newLabels().stream().anyMatch(labels::contains))
                .flatMap(row -> row.oldUnits().stream())
                .map(Unit::article)
                .filter(article -> !article.isEmpty())
                .collect(Collectors.toSet());
        return pair.comparison().inOrder().stream()
                .filter(row -> row.changed() && !row.words().isEmpty())
                .filter(row -> row.newLabels().stream().anyMatch(labels::contains)
                        || (row.has(Relation.REMOVED)
                                && row.oldUnits().stream().map(Unit::article).anyMatch(formerArticles::contains))
                        || concerned.stream().anyMatch(theme -> theme.has(row, pair.from(), pair.to())))
                .toList();
    }

    private List<Theme> concerned(Consultation consultation, Meeting meeting) {
        Set<Long> ids = new HashSet<>(meeting.plan().audience().themes());
        meeting.plan().agenda().forEach(item -> ids.addAll(item.themes()));
        return themes.of(consultation).stream()
                .filter(theme -> ids.contains(theme.id()))
                .toList();
    }

    static List<Provision> provisions(Meeting meeting) {
        return meeting.plan().agenda().stream()
                .flatMap(item -> item.provisions().stream())
                .toList();
    }

    private List<Question> questions(List<Long> ids) {
        Map<Long, Served> given = answers.newest(ids);
        Map<Long, Submission> known =
                submissions.shown(ids).stream().collect(Collectors.toMap(Submission::id, one -> one));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id))
                        .flatMap(submission ->
                                Optional.ofNullable(given.get(id)).map(answer -> new Question(submission, answer)))
                        .stream())
                .toList();
    }

    /** Of those that readers see; many with one answer are one question, told by the one that most support. */
    private List<Long> asked(
            Consultation consultation,
            long version,
            Collection<String> labels,
            Collection<Long> themeIds,
            boolean answered) {
        return sql.sql("""
            select id from (
              select distinct on (coalesce(s.campaign_id, -s.id)) s.id, s.supporters, s.number from submission.public s
              where s.consultation_id = :consultation and s.kind = 'question' and s.state = 'published'
                and (s.disposition is not null) = :answered
                and s.id in (
                  select p.submission_id from submission.place p where p.version_id = :version and p.label = any(:labels)
                  union select t.submission_id from submission.themed t where t.theme_id = any(:themes))
              order by coalesce(s.campaign_id, -s.id), s.supporters desc, s.number) one
            order by supporters desc, number
            """)
                .param("consultation", consultation.id())
                .param("version", version)
                .param("labels", labels.toArray(String[]::new))
                .param("themes", themeIds.toArray(Long[]::new))
                .param("answered", answered)
                .query((row, i) -> row.getLong(1))
                .list();
    }
}
