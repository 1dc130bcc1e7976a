package org.dauys.server.consultation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.Correction;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.site.Say;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comparisons of two versions, with the editor's corrections; kept while there is room. */
@Component
public class Comparisons {
    private final JdbcClient sql;
    private final Acts acts;
    /** Weighed in articles of both sides. */
    private final Cache<Key, Comparison> comparisons = Caffeine.newBuilder()
            .maximumWeight(20_000)
            .weigher((Key key, Comparison c) ->
                    1 + c.oldAct().articles() + c.newAct().articles())
            .build();

    private final StampedReads<Pair, List<Correction>> corrections = new StampedReads<>(10_000);

    private record Pair(long from, long to) {}

    private record Key(long oldText, long newText, List<Correction> corrections) {}

    Comparisons(JdbcClient sql, Acts acts) {
        this.sql = sql;
        this.acts = acts;
    }

    /**
     * What changes from one version to another, in the reader's language if both have it, else in the first that both
     * have; empty when they have none in common.
     */
    public Optional<Compared> of(Version from, Version to, Locale reader) {
        return common(from, to, reader).map(language -> of(from, to, language));
    }

    private Compared of(Version from, Version to, Language language) {
        Text oldText = from.text(language).orElseThrow();
        Text newText = to.text(language).orElseThrow();
        List<Correction> made = corrections(from, to);
        List<Correction> corrections =
                made.isEmpty() ? made : applicable(made, labels(acts.of(oldText)), labels(acts.of(newText)));
        Comparison comparison = comparisons.get(new Key(oldText.id(), newText.id(), corrections), this::compare);
        return new Compared(from, to, oldText, newText, language, comparison, corrections.size());
    }

    /** The same two texts with other corrections, as far as they apply to them; empty when these contradict each other. */
    Optional<Comparison> with(Compared compared, List<Correction> corrections) {
        Act oldAct = compared.comparison().oldAct();
        Act newAct = compared.comparison().newAct();
        try {
            return Optional.of(Comparison.of(oldAct, newAct, applicable(corrections, labels(oldAct), labels(newAct))));
        } catch (CorrectionException contradicting) {
            return Optional.empty();
        }
    }

    private static Optional<Language> common(Version from, Version to, Locale reader) {
        return Stream.concat(
                        Stream.concat(Stream.of(reader), Say.LANGUAGES.stream())
                                .map(locale -> new Language(locale.getLanguage())),
                        to.readTexts().stream().flatMap(text -> text.language().stream()))
                .filter(language ->
                        from.text(language).isPresent() && to.text(language).isPresent())
                .findFirst();
    }

    /** The corrections of a pair of versions, in the order of their making. */
    public List<Correction> corrections(Version from, Version to) {
        return corrections.get(
                ReadStamp.of(to.consultationId()),
                new Pair(from.id(), to.id()),
                () -> List.copyOf(readCorrections(from, to)));
    }

    private List<Correction> readCorrections(Version from, Version to) {
        return sql.sql("""
                        select new_label, old_labels from consultation.correction
                        where version_id = :to and against_id = :from order by id
                        """)
                .param("to", to.id())
                .param("from", from.id())
                .query((row, i) -> new Correction(row.getString("new_label"), Arrays.asList((String[])
                        row.getArray("old_labels").getArray())))
                .list();
    }

    /** Corrections are said once for all languages; a text that lacks a provision is compared without them. */
    private static List<Correction> applicable(
            List<Correction> corrections, Set<String> oldLabels, Set<String> newLabels) {
        return corrections.stream()
                .filter(correction -> correction.newLabel().isEmpty() || newLabels.contains(correction.newLabel()))
                .filter(correction -> oldLabels.containsAll(correction.oldLabels()))
                .toList();
    }

    /** Those of what can be corrected: an article made of paragraphs is paired through them. */
    private static Set<String> labels(Act act) {
        return Units.of(act).provisions().stream().map(Unit::label).collect(Collectors.toSet());
    }

    private Comparison compare(Key key) {
        try {
            return Comparison.of(acts.byId(key.oldText()), acts.byId(key.newText()), key.corrections());
        } catch (CorrectionException contradicting) {
            throw Impossible.in(Comparisons.class, contradicting);
        }
    }
}
