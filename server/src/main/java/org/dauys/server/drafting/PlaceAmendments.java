package org.dauys.server.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.VersionPublished;
import org.dauys.server.drafting.PlacedChange.Standing;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.Work;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.SubmissionsRegistered;
import org.dauys.server.submission.SubmissionsShown;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Computes, once, what each amendment changes in the version that it was made for, and places it on every later version. The
 * subject is the consultation's slug, what made the work, and how many batches came before.
 */
@Component
class PlaceAmendments implements Work {
    static final String KIND = "place-amendments";
    private static final String REGISTERED = "submission-";
    private static final String SHOWN = "shown-";
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final Jobs jobs;
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final Acts acts;
    private final Submissions submissions;
    private final Changes changes;
    private final Merges merges;
    private final Outcomes outcomes;

    PlaceAmendments(
            JdbcClient sql,
            Jobs jobs,
            Consultations consultations,
            Comparisons comparisons,
            Acts acts,
            Submissions submissions,
            Changes changes,
            Merges merges,
            Outcomes outcomes) {
        this.sql = sql;
        this.jobs = jobs;
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.acts = acts;
        this.submissions = submissions;
        this.changes = changes;
        this.merges = merges;
        this.outcomes = outcomes;
    }

    @EventListener
    void on(SubmissionsRegistered registered) {
        sql.sql("""
                        select c.slug, min(s.id) as first from submission.submission s
                        join consultation.consultation c on c.id = s.consultation_id
                        where s.id = any(:ids) and s.kind = 'amendment' group by c.slug
                        """)
                .param("ids", registered.ids().toArray(Long[]::new))
                .query((row, i) -> row.getString("slug") + ":" + REGISTERED + row.getLong("first") + ":0")
                .list()
                .forEach(subject -> jobs.add(KIND, subject));
    }

    /** They lost what they change when they were hidden or their words changed. The revision tells the work from an earlier one. */
    @EventListener
    void on(SubmissionsShown shown) {
        sql.sql("""
                        select distinct on (c.slug) c.slug, s.id, s.revision from submission.submission s
                        join consultation.consultation c on c.id = s.consultation_id
                        where s.id = any(:ids) and s.kind = 'amendment' and s.state = 'published' order by c.slug, s.id
                        """)
                .param("ids", shown.ids().toArray(Long[]::new))
                .query((row, i) ->
                        row.getString("slug") + ":" + SHOWN + row.getLong("id") + "-" + row.getInt("revision") + ":0")
                .list()
                .forEach(subject -> jobs.add(KIND, subject));
    }

    @ApplicationModuleListener
    void on(VersionPublished published) {
        jobs.add(KIND, published.consultation() + ":version-" + published.number() + ":0");
    }

    /** Has the amendments placed that are not yet: a moderator may have shown or changed some. */
    void start(Consultation consultation, String cause) {
        jobs.add(KIND, consultation.slug() + ":" + cause + ":0");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        String[] parts = subject.split(":", 3);
        Optional<Consultation> consultation = consultations.bySlug(parts[0]);
        if (consultation.isEmpty()) {
            return;
        }
        List<Version> versions = consultations.publishedVersions(consultation.get());
        long from = from(parts[1]);
        boolean full = false;
        int carried = 0;
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            if (!merges.isAsMade(version)) {
                changes.forget(version);
                merges.forgetMade(version);
            }
            full |= first(version, from) == BATCH;
            int placed = i > 0 ? place(versions.get(i - 1), version, from) : 0;
            full |= placed == BATCH;
            carried += placed;
        }
        if (full) {
            jobs.add(KIND, parts[0] + ":" + parts[1] + ":" + (Integer.parseInt(parts[2]) + 1));
        } else if (from == 0 || carried > 0) {
            versions.stream().skip(1).forEach(outcomes::keep);
        }
    }

    /** The first id to look at: what was just registered, or is shown again, needs no look at all those before. */
    private static long from(String cause) {
        if (cause.startsWith(REGISTERED)) {
            return Long.parseLong(cause.substring(REGISTERED.length()));
        }
        return cause.startsWith(SHOWN) ? Long.parseLong(cause.substring(SHOWN.length(), cause.lastIndexOf('-'))) : 0;
    }

    /**
     * Those that were made for this version, from an id on; how many were found, a batch at most. They stay as they are while
     * their words are read and kept: what a moderator or the sender changes meanwhile waits.
     */
    private int first(Version version, long from) {
        List<Long> ids = sql.sql("""
                        select s.id from submission.submission s
                        where s.version_id = :version and s.kind = 'amendment' and s.state = 'published' and s.label <> ''
                          and s.id >= :from and not exists (select from drafting.change c where c.submission_id = s.id and c.version_id = :version)
                        order by s.id limit :batch for share of s
                        """)
                .param("from", from)
                .param("version", version.id())
                .param("batch", BATCH)
                .query((row, i) -> row.getLong("id"))
                .list();
        changes.keep(submissions.byIds(ids).stream()
                .map(submission -> asked(version, submission))
                .toList());
        return ids.size();
    }

    private PlacedChange asked(Version version, Submission submission) {
        Language language = submission.anchor().textLanguage().orElse(submission.language());
        Asked asked = version.text(language)
                .map(acts::of)
                .map(act -> Asked.of(
                        act, submission.anchor(), submission.amendment().orElseThrow()))
                .orElse(new Asked(Optional.empty(), Optional.of(Unplaced.NO_TEXT)));
        return new PlacedChange(
                submission.id(),
                version.id(),
                language,
                submission.anchor().label(),
                asked.change().isPresent() ? Standing.STANDS : Standing.UNPLACED,
                List.of(),
                asked.change(),
                asked.why());
    }

    /** Those that are known in the version before, from an id on, as {@link #first} reads them; how many were found. */
    private int place(Version from, Version to, long first) {
        List<Long> ids = sql.sql("""
                        select c.submission_id from drafting.change c
                        join submission.submission s on s.id = c.submission_id and s.state = 'published'
                        where c.version_id = :from and c.submission_id >= :first
                          and not exists (select from drafting.change n where n.submission_id = c.submission_id and n.version_id = :to)
                        order by c.submission_id limit :batch for share of s
                        """)
                .param("from", from.id())
                .param("first", first)
                .param("to", to.id())
                .param("batch", BATCH)
                .query((row, i) -> row.getLong("submission_id"))
                .list();
        Map<Language, Optional<Carried>> carried = new HashMap<>();
        List<PlacedChange> placed = new ArrayList<>();
        for (PlacedChange before : changes.in(from, ids)) {
            placed.add(place(
                    before, to, carried.computeIfAbsent(before.language(), language -> carried(from, to, language))));
        }
        changes.keep(placed);
        return ids.size();
    }

    private static PlacedChange place(PlacedChange before, Version to, Optional<Carried> carried) {
        if (before.change().isEmpty()) {
            return again(before, to, before.label(), before.standing(), Optional.empty(), before.why());
        }
        return carried.map(all -> all.of(before.label(), before.change().get()))
                .map(now -> again(before, to, now.label(), now.standing(), now.change(), Optional.empty()))
                .orElseGet(() -> again(
                        before,
                        to,
                        before.label(),
                        Standing.UNPLACED,
                        Optional.empty(),
                        Optional.of(Unplaced.NO_TEXT)));
    }

    private static PlacedChange again(
            PlacedChange before,
            Version to,
            String label,
            Standing standing,
            Optional<org.dauys.amend.Change> change,
            Optional<Unplaced> why) {
        return new PlacedChange(
                before.submission(),
                to.id(),
                before.language(),
                label,
                standing,
                before.change().isEmpty() ? before.overtakenBy() : List.of(),
                change,
                why);
    }

    private Optional<Carried> carried(Version from, Version to, Language language) {
        return comparisons
                .of(from, to, Locale.of(language.code()))
                .filter(compared -> compared.language().equals(language))
                .map(compared -> {
                    Act was = compared.comparison().oldAct();
                    Act is = compared.comparison().newAct();
                    return new Carried(
                            was, is, labels(was, is, compared.comparison().wordRows()));
                });
    }

    /** Where provisions went: by the rows of the comparison, and what has no row under its own label. */
    private static Map<String, String> labels(Act was, Act is, List<Row> rows) {
        Map<String, String> labels = new HashMap<>();
        rows.stream()
                .filter(row -> !row.newUnits().isEmpty())
                .forEach(row -> row.oldLabels()
                        .forEach(old -> labels.putIfAbsent(old, row.newLabels().getFirst())));
        var known = is.walk().map(one -> one.label()).collect(Collectors.toSet());
        var inRows = rows.stream().flatMap(row -> row.oldLabels().stream()).collect(Collectors.toSet());
        was.walk()
                .map(one -> one.label())
                .filter(label -> !inRows.contains(label) && known.contains(label))
                .collect(Collectors.toMap(Function.identity(), Function.identity()))
                .forEach(labels::putIfAbsent);
        return labels;
    }
}
