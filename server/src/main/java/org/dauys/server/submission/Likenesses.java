package org.dauys.server.submission;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.submission.similar.Sketch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what asks for the same as something that is being written: with the same words, or with nearly the same about the
 * same provision. Near are texts whose shingles of {@value Sketch#WORDS} words overlap by {@value #NEAR} (Jaccard; Broder
 * 1997).
 */
@Component
public class Likenesses {
    private static final double NEAR = 0.6;
    private static final int CANDIDATES = 2_000;
    private static final int COMPARED = 300;
    private static final int SHOWN = 3;

    private final JdbcClient sql;

    Likenesses(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One that asks for the same.
     *
     * @param number the first of those with its words
     * @param voices how many submissions have its words, and how many added their voice to these
     * @param text its wording or words; empty for a proposal to delete
     * @param exact whether it has the same words
     */
    public record Like(int number, int voices, String text, boolean exact) {}

    private record Candidate(boolean exact, int number, int voices, String text) {}

    /** Published ones only; first the same words, then by the number of voices. */
    public List<Like> of(NewSubmission asked) {
        Optional<Amendment> amendment = asked.said().amendment();
        String words = amendment.map(Amendment::proposed).orElse(asked.said().words());
        if (words.isBlank()
                && amendment.filter(a -> a.action() == Amendment.Action.DELETE).isEmpty()) {
            return List.of();
        }
        Set<String> shingles = shingles(words);
        List<Like> likes = new ArrayList<>();
        for (Candidate candidate : candidates(asked)) {
            if (candidate.exact() || overlap(shingles, shingles(candidate.text())) >= NEAR) {
                likes.add(new Like(candidate.number(), candidate.voices(), candidate.text(), candidate.exact()));
            }
        }
        return likes.stream()
                .sorted(Comparator.comparing(Like::exact)
                        .thenComparingInt(Like::voices)
                        .reversed()
                        .thenComparingInt(Like::number))
                .limit(SHOWN)
                .toList();
    }

    private List<Candidate> candidates(NewSubmission asked) {
        return sql.sql("""
                        with exact as (
                          select min(e.number) as number, count(*) + sum(e.supporters) as voices from (
                            select number, supporters from submission.public
                            where consultation_id = :consultation and same_key = :same and state = 'published'
                            limit 10000) e
                          having count(*) > 0),
                        near as materialized (
                          -- Fenced off: numbers of a sketch are rare, and no other index is worth reading beside theirs.
                          select s.id, s.number, s.same_key, s.supporters from (
                            select * from submission.public where sketch && :sketch offset 0) s
                          where s.consultation_id = :consultation and s.state = 'published' and s.kind = :kind
                            and s.action is not distinct from :action and s.same_key <> :same
                          limit :candidates),
                        likely as (
                          select true as exact, number, voices from exact
                          union all
                          (select false, min(n.number), count(*) + sum(n.supporters) from near n
                           join submission.place p on p.submission_id = n.id and p.version_id = :version
                             and p.label = :label
                           group by n.same_key order by 3 desc limit :compared))
                        select l.exact, l.number, l.voices, case when s.action is null then s.words else s.proposed end as text
                        from likely l
                        join submission.public s on s.consultation_id = :consultation and s.number = l.number
                        """)
                .param("consultation", asked.consultationId())
                .param("same", Sameness.key(asked))
                .param("version", asked.anchor().versionId())
                .param("label", asked.anchor().label())
                .param("kind", asked.said().kind().code())
                .param(
                        "action",
                        asked.said().amendment().map(a -> a.action().code()).orElse(null),
                        Types.VARCHAR)
                .param("sketch", Sketch.of(Sameness.asked(asked)))
                .param("candidates", CANDIDATES)
                .param("compared", COMPARED)
                .query((row, i) -> new Candidate(
                        row.getBoolean("exact"), row.getInt("number"), row.getInt("voices"), row.getString("text")))
                .list();
    }

    private static Set<String> shingles(String text) {
        String[] words = Sameness.normal(text).split(" ");
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + Sketch.WORDS <= words.length; i++) {
            shingles.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        return shingles.isEmpty() ? new HashSet<>(List.of(words)) : shingles;
    }

    private static double overlap(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
