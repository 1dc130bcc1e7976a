package org.dauys.server.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.VersionPublished;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.Work;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Finds out where submissions stand in the versions after the one that they were made for. A thousand at a time, each batch in
 * a transaction of its own: new submissions wait for none of them longer than for a second.
 */
@Component
class PlaceSubmissions implements Work {
    static final String KIND = "place-submissions";
    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final Jobs jobs;
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final Acts acts;

    PlaceSubmissions(JdbcClient sql, Jobs jobs, Consultations consultations, Comparisons comparisons, Acts acts) {
        this.sql = sql;
        this.jobs = jobs;
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.acts = acts;
    }

    @ApplicationModuleListener
    void on(VersionPublished published) {
        jobs.add(KIND, published.consultation() + ":version-" + published.number() + ":0");
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param subject the consultation's slug, what made the work, and how many batches came before */
    @Override
    public void run(String subject) {
        String[] parts = subject.split(":", 3);
        Optional<Consultation> consultation = consultations.bySlug(parts[0]);
        if (consultation.isEmpty()) {
            return;
        }
        List<Version> versions = consultations.publishedVersions(consultation.get());
        boolean full = false;
        for (int i = 1; i < versions.size(); i++) {
            full |= place(versions.get(i - 1), versions.get(i)) == BATCH;
        }
        if (full) {
            jobs.add(KIND, parts[0] + ":" + parts[1] + ":" + (Integer.parseInt(parts[2]) + 1));
        }
    }

    private record Known(long id, int number, SubmissionPlaces.State state, NewPlace.Old old) {}

    private int place(Version from, Version to) {
        List<Known> batch = sql.sql("""
                        select p.submission_id, p.number, p.label, p.quote_start, p.state,
                          case p.state when 'words-gone' then s.quote else p.quote end as quote,
                          coalesce(s.text_language, s.language) as language
                        from submission.place p join submission.submission s on s.id = p.submission_id
                        where p.version_id = :from and not exists (
                          select 1 from submission.place n where n.submission_id = p.submission_id and n.version_id = :to)
                        limit :batch
                        """)
                .param("from", from.id())
                .param("to", to.id())
                .param("batch", BATCH)
                .query((row, i) -> {
                    int start = row.getInt("quote_start");
                    OptionalInt begins = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(start);
                    return new Known(
                            row.getLong("submission_id"),
                            row.getInt("number"),
                            Codes.read(SubmissionPlaces.State.class, row.getString("state")),
                            new NewPlace.Old(
                                    row.getString("label"),
                                    row.getString("quote"),
                                    begins,
                                    new Language(row.getString("language"))));
                })
                .list();
        if (batch.isEmpty()) {
            return 0;
        }
        NewPlaces places = new NewPlaces(acts, comparisons.of(from, to, Locale.of("kk")), from, to);
        List<NewPlace> found = batch.stream()
                .map(known -> places.of(known.old(), known.state()))
                .toList();
        insert(to, batch, found);
        return batch.size();
    }

    private void insert(Version to, List<Known> batch, List<NewPlace> found) {
        List<Integer> starts = new ArrayList<>();
        found.forEach(place -> starts.add(place.start().orElse(-1)));
        sql.sql("""
                        insert into submission.place
                          (submission_id, version_id, number, label, article, quote_start, quote, state)
                        select id, :version, number, label, article, nullif(start, -1), quote, state
                        from unnest(:ids::bigint[], :numbers::integer[], :labels::text[], :articles::text[],
                          :starts::integer[], :quotes::text[], :states::text[])
                          as p (id, number, label, article, start, quote, state)
                        on conflict do nothing
                        """)
                .param("version", to.id())
                .param("ids", batch.stream().map(Known::id).toArray(Long[]::new))
                .param("numbers", batch.stream().map(Known::number).toArray(Integer[]::new))
                .param("labels", found.stream().map(NewPlace::label).toArray(String[]::new))
                .param(
                        "articles",
                        found.stream()
                                .map(place -> OtherUnit.article(place.label()))
                                .toArray(String[]::new))
                .param("starts", starts.toArray(Integer[]::new))
                .param("quotes", found.stream().map(NewPlace::quote).toArray(String[]::new))
                .param(
                        "states",
                        found.stream().map(place -> place.state().code()).toArray(String[]::new))
                .update();
    }
}
