package org.dauys.server.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dauys.compare.Stems;
import org.dauys.opinion.theme.Feature;
import org.dauys.opinion.theme.Feature.From;
import org.dauys.opinion.theme.Nearness;
import org.dauys.opinion.theme.Sorted;
import org.dauys.opinion.theme.ThemeModel;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which theme a submission may belong to, by its words and those of the provision that it speaks of; learnt from the names of the themes, from the
 * provisions that are tagged, and from the newest submissions that are in themes, by tags or by an editor. Made when a page asks for it, and kept
 * nowhere: it is a suggestion.
 */
@Component
public class ThemeSuggestions {
    /** Submissions that are learnt from: reading more would make the page wait. */
    private static final int MOST = 1_000;

    private static final int MOST_CONSULTATIONS = 100;

    private final JdbcClient sql;
    private final Themes themes;
    private final Consultations consultations;
    private final Acts acts;
    private final Cache<Source, List<Sorted>> own =
            Caffeine.newBuilder().maximumSize(MOST_CONSULTATIONS).build();

    ThemeSuggestions(JdbcClient sql, Themes themes, Consultations consultations, Acts acts) {
        this.sql = sql;
        this.themes = themes;
        this.consultations = consultations;
        this.acts = acts;
    }

    /**
     * A suggestion with its reason.
     *
     * @param said words of the submission that speak for the theme, as they stand there, the strongest first
     * @param provision the same of the provision that it speaks of
     */
    public record Suggestion(Theme theme, List<String> said, List<String> provision) {

        public Suggestion {
            said = List.copyOf(said);
            provision = List.copyOf(provision);
        }
    }

    /** What the themes' own words are read from. */
    private record Source(List<Theme> themes, List<Long> texts) {}

    private record Learnt(long id, List<Feature> words) {}

    /** Suggestions by the ids of submissions, for those where one theme is clearly nearest. */
    public Map<Long, Suggestion> of(Consultation consultation, List<Submission> submissions) {
        List<Theme> all = themes.of(consultation);
        if (all.isEmpty() || submissions.isEmpty()) {
            return Map.of();
        }
        Map<Long, Version> versions = new TreeMap<>();
        consultations.publishedVersions(consultation).forEach(version -> versions.put(version.id(), version));
        List<Sorted> learnt = new ArrayList<>(ownWords(all, versions));
        learnt.addAll(sorted(consultation, all));
        ThemeModel model = ThemeModel.learn(all.size(), learnt);
        Map<Long, Suggestion> suggestions = new HashMap<>();
        for (Submission submission : submissions) {
            model.suggestion(words(
                            submission,
                            Optional.ofNullable(versions.get(submission.anchor().versionId()))))
                    .ifPresent(near -> suggestions.put(submission.id(), suggestion(all, near)));
        }
        return suggestions;
    }

    private static Suggestion suggestion(List<Theme> all, Nearness near) {
        return new Suggestion(all.get(near.theme()), written(near, From.TEXT), written(near, From.PROVISION));
    }

    private static List<String> written(Nearness near, From from) {
        return near.words().stream()
                .filter(word -> word.from() == from)
                .map(Feature::written)
                .toList();
    }

    private List<Feature> words(Submission submission, Optional<Version> version) {
        List<Feature> words = new ArrayList<>();
        Stream.of(
                        submission.words(),
                        submission.anchor().quote(),
                        submission.amendment().map(Amendment::proposed).orElse(""),
                        submission.rationale())
                .forEach(text -> words.addAll(words(submission.language(), text, From.TEXT)));
        String label = submission.anchor().label();
        if (!label.isEmpty()) {
            version.flatMap(known -> known.text(submission.language())
                            .or(() -> known.readTexts().stream().findFirst()))
                    .ifPresent(text -> words.addAll(provision(text, label)));
        }
        return words;
    }

    private static List<Feature> words(Language language, String text, From from) {
        return Stems.of(language).words(text).stream()
                .map(word -> new Feature(word.stem(), text.substring(word.start(), word.end()), from))
                .toList();
    }

    /** Heading and words of a provision and all in it; none of a label that the text does not have. */
    private List<Feature> provision(Text text, String label) {
        List<Feature> words = new ArrayList<>();
        ActPlace.of(acts.of(text), label)
                .ifPresent(place -> place.provision().walk().forEach(part -> {
                    Language language = text.language().orElseThrow();
                    words.addAll(words(language, part.heading(), From.PROVISION));
                    words.addAll(words(language, part.text(), From.PROVISION));
                }));
        return words;
    }

    /** Names of the themes, and the provisions that are tagged. */
    private List<Sorted> ownWords(List<Theme> all, Map<Long, Version> versions) {
        List<Long> texts = versions.values().stream()
                .flatMap(version -> version.readTexts().stream())
                .map(Text::id)
                .toList();
        return own.get(new Source(all, texts), _ -> read(all, versions));
    }

    private List<Sorted> read(List<Theme> all, Map<Long, Version> versions) {
        List<Sorted> own = new ArrayList<>();
        Map<Long, Map<String, Set<Integer>>> tags = new TreeMap<>();
        for (int theme = 0; theme < all.size(); theme++) {
            int number = theme;
            List<Feature> name = new ArrayList<>();
            new TreeMap<>(all.get(theme).name().byCode())
                    .forEach((language, words) -> name.addAll(words(new Language(language), words, From.TEXT)));
            own.add(new Sorted(Set.of(number), name));
            all.get(theme)
                    .tags()
                    .forEach((version, labels) ->
                            labels.forEach(label -> tags.computeIfAbsent(version, _ -> new TreeMap<>())
                                    .computeIfAbsent(label, _ -> new HashSet<>())
                                    .add(number)));
        }
        tags.forEach((version, labels) -> Optional.ofNullable(versions.get(version)).stream()
                .flatMap(known -> known.readTexts().stream())
                .forEach(text ->
                        labels.forEach((label, numbers) -> own.add(new Sorted(numbers, provision(text, label))))));
        return List.copyOf(own);
    }

    private List<Sorted> sorted(Consultation consultation, List<Theme> all) {
        Map<Long, Integer> numbers = new HashMap<>();
        all.forEach(theme -> numbers.put(theme.id(), numbers.size()));
        List<Learnt> learnt = sql.sql("""
            select s.id, array(select lexeme from unnest(s.stems)) as stems,
              array(select coalesce(cardinality(positions), 1) from unnest(s.stems)) as counts
            from submission.submission s where s.consultation_id = :consultation and s.state = 'published'
              and (exists (select from submission.themed t where t.submission_id = s.id)
                or exists (select from submission.sorted d where d.submission_id = s.id))
            order by s.number desc limit :most
            """)
                .param("consultation", consultation.id())
                .param("most", MOST)
                .query((row, i) -> new Learnt(
                        row.getLong("id"),
                        features((String[]) row.getArray("stems").getArray(), (Integer[])
                                row.getArray("counts").getArray())))
                .list();
        Map<Long, Set<Integer>> themed = new HashMap<>();
        sql.sql("select submission_id, theme_id from submission.themed where submission_id = any(:ids)")
                .param("ids", learnt.stream().map(Learnt::id).toArray(Long[]::new))
                .query(row -> {
                    Integer number = numbers.get(row.getLong("theme_id"));
                    if (number != null) {
                        themed.computeIfAbsent(row.getLong("submission_id"), _ -> new HashSet<>())
                                .add(number);
                    }
                });
        return learnt.stream()
                .map(one -> new Sorted(themed.getOrDefault(one.id(), Set.of()), one.words()))
                .toList();
    }

    /** As the register keeps them for search: stems without the words that they come from. */
    private static List<Feature> features(String[] stems, Integer[] counts) {
        List<Feature> words = new ArrayList<>();
        for (int i = 0; i < stems.length; i++) {
            words.addAll(Collections.nCopies(counts[i], new Feature(stems[i], stems[i], From.TEXT)));
        }
        return words;
    }
}
