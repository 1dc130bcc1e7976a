package org.dauys.compare.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Row;
import org.dauys.compare.Stems;
import org.dauys.compare.Unit;

/**
 * Finds the changes between two versions that do what someone asked for; the door of this package. Immutable once made, so
 * that many threads can share one.
 *
 * <p><b>Method.</b> What a request asks for are two bags of stems: those that it adds to the words it speaks of, and those
 * that it removes from them, found by the same word difference as the comparison's own. Of a row, likewise, what was added
 * and what was removed. The score is the containment (Broder 1997, "On the resemblance and containment of documents") of
 * the first in the second: the share of what was asked that was done, added words sought among the added and removed ones
 * among the removed, each stem weighted by its rarity ({@link Rarity}); three parts of single stems and one of pairs of
 * neighbours, so that scattered common words make no match. A row elsewhere than where the request points counts less.
 *
 * <p>Of a matching row, a change belongs to the request when half of the change's own weight is in the request: what else
 * was rewritten in the same provision has other sources, or none.
 *
 * <p><b>Cost.</b> Linear in the words of the act to make; a request costs the words of the rows that share a rare stem
 * with it. <b>Limits.</b> A paraphrase that shares no stem is not found; words that several people asked for belong to all
 * of them.
 */
public final class Attribution {
    /** A lower score is not worth an editor's look. */
    public static final double LEAST = 0.45;
    /** From here on, what was asked for is there. */
    public static final double THERE = 0.75;

    /** What single stems weigh; the rest is for pairs of neighbours. */
    private static final double STEMS = 0.75;

    private static final double IN_THE_ARTICLE = 0.95;
    private static final double ELSEWHERE = 0.6;
    /** Free words name the matter and seldom the wording: never as sure as a wording. */
    private static final double FREE_WORDS = 0.8;
    /** How much of a change must have been asked for. */
    private static final double OF_CHANGE = 0.5;

    private static final Pattern QUOTED = Pattern.compile("[«“„\"]([^«»“”„\"]{3,})[»”“\"]");

    private final Stems stems;
    private final Rarity rarity;
    private final List<Candidate> candidates = new ArrayList<>();
    /** Which candidates have a stem among their changed words. */
    private final Map<String, List<Candidate>> withStem = new HashMap<>();

    private Attribution(Comparison comparison) {
        this.stems = Stems.of(comparison.newAct().language());
        this.rarity = new Rarity(comparison, stems);
        for (Row row : comparison.wordRows()) {
            List<Change> changes = Change.of(row);
            if (!changes.isEmpty()) {
                add(new Candidate(row, changes));
            }
        }
    }

    /** Prepares the changes between two versions for any number of requests. */
    public static Attribution of(Comparison comparison) {
        return new Attribution(comparison);
    }

    /** A row with what its changes add and remove. */
    private final class Candidate {
        private final Row row;
        private final List<Change> changes;
        private final WordBag added = new WordBag();
        private final WordBag removed = new WordBag();

        Candidate(Row row, List<Change> changes) {
            this.row = row;
            this.changes = changes;
            for (Change change : changes) {
                added.add(stems(change.added()));
                removed.add(stems(change.removed()));
            }
        }

        /** How near it is to where the request points. */
        double nearness(String label) {
            if (label.isEmpty()) {
                return IN_THE_ARTICLE;
            } else if (row.oldUnits().stream().anyMatch(unit -> isOf(unit, label))) {
                return 1;
            }
            boolean sameArticle =
                    row.oldUnits().stream().anyMatch(unit -> articleOf(unit).equals(OtherUnit.article(label)));
            return sameArticle || row.oldUnits().isEmpty() ? IN_THE_ARTICLE : ELSEWHERE;
        }
    }

    /** Headings of articles and groups stand in the row of these. */
    private static boolean isOf(Unit unit, String label) {
        return unit.label().equals(label)
                || (unit.level().isHead() && OtherUnit.heading(unit.label()).equals(label));
    }

    private void add(Candidate candidate) {
        candidates.add(candidate);
        Set<String> changed = candidate.added.stems.keySet();
        changed.forEach(
                stem -> withStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(candidate));
        candidate.removed.stems.keySet().stream()
                .filter(stem -> !changed.contains(stem))
                .forEach(stem ->
                        withStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(candidate));
    }

    /** The rows that do what is asked for, the best first; those below {@link #LEAST} are left out. */
    public List<Match> matches(Request request) {
        return switch (request) {
            case Request.Wording wording -> matches(wording);
            case Request.FreeWords free -> matches(free);
        };
    }

    private List<Match> matches(Request.Wording wording) {
        WordBag added = new WordBag();
        WordBag removed = new WordBag();
        for (Change change : Change.of(org.dauys.compare.Wording.difference(wording.before(), wording.after()))) {
            added.add(stems(change.added()));
            removed.add(stems(change.removed()));
        }
        return best(
                added,
                removed,
                candidate -> candidate.nearness(wording.label()) * contained(added, removed, candidate));
    }

    /**
     * Quoted words are what is wanted; without quotes, a row matches by how much of its changes the words speak of, and
     * only where they point.
     */
    private List<Match> matches(Request.FreeWords free) {
        WordBag said = new WordBag();
        List<String> quotes = quotes(free.words());
        if (!quotes.isEmpty()) {
            quotes.forEach(quote -> said.add(stems(quote)));
            WordBag none = new WordBag();
            // Whether the quoted words are to come or to go, only a reader can tell: what was done with them counts.
            return best(
                    said,
                    said,
                    candidate -> FREE_WORDS
                            * candidate.nearness(free.label())
                            * Math.max(
                                    contained(said, none, candidate),
                                    candidate.nearness(free.label()) < 1 ? 0 : contained(none, said, candidate)));
        }
        said.add(stems(free.words()));
        return best(
                said,
                said,
                candidate -> candidate.nearness(free.label()) < 1
                        ? 0
                        : FREE_WORDS * contained(candidate.added, candidate.removed, said));
    }

    private List<Match> best(WordBag added, WordBag removed, ToDoubleFunction<Candidate> scoring) {
        return sharing(added, removed).stream()
                .map(candidate -> match(candidate, scoring.applyAsDouble(candidate), added, removed))
                .filter(match -> match.score() >= LEAST && !match.changes().isEmpty())
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList();
    }

    /** Those that share a stem with the request; the others cannot score. */
    private Set<Candidate> sharing(WordBag added, WordBag removed) {
        return Stream.concat(added.stems.keySet().stream(), removed.stems.keySet().stream())
                .flatMap(stem -> withStem.getOrDefault(stem, List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Match match(Candidate candidate, double score, WordBag added, WordBag removed) {
        List<Change> asked = candidate.changes.stream()
                .filter(change -> {
                    WordBag comes = new WordBag();
                    comes.add(stems(change.added()));
                    WordBag goes = new WordBag();
                    goes.add(stems(change.removed()));
                    return contained(comes, goes, added, removed) >= OF_CHANGE;
                })
                .toList();
        // What was asked for may be a small part of one long change, such as a new provision.
        return new Match(
                candidate.row, score, asked.isEmpty() && candidate.changes.size() == 1 ? candidate.changes : asked);
    }

    private double contained(WordBag added, WordBag removed, Candidate in) {
        return contained(added, removed, in.added, in.removed);
    }

    private double contained(WordBag added, WordBag removed, WordBag in) {
        return contained(added, removed, in, in);
    }

    /** How much of the first two bags is in the last two, 0..1. */
    private double contained(WordBag added, WordBag removed, WordBag inAdded, WordBag inRemoved) {
        double all = weight(added.stems, rarity::of) + weight(removed.stems, rarity::of);
        if (all == 0) {
            return 0;
        }
        double single =
                (shared(added.stems, inAdded.stems, rarity::of) + shared(removed.stems, inRemoved.stems, rarity::of))
                        / all;
        double allPairs = weight(added.pairs, rarity::ofPair) + weight(removed.pairs, rarity::ofPair);
        if (allPairs == 0) {
            return single;
        }
        double pairs = (shared(added.pairs, inAdded.pairs, rarity::ofPair)
                        + shared(removed.pairs, inRemoved.pairs, rarity::ofPair))
                / allPairs;
        return STEMS * single + (1 - STEMS) * pairs;
    }

    private static double weight(Map<String, Integer> bag, ToDoubleFunction<String> rarity) {
        double weight = 0;
        for (var entry : bag.entrySet()) {
            weight += entry.getValue() * rarity.applyAsDouble(entry.getKey());
        }
        return weight;
    }

    private static double shared(Map<String, Integer> bag, Map<String, Integer> in, ToDoubleFunction<String> rarity) {
        double weight = 0;
        for (var entry : bag.entrySet()) {
            int both = Math.min(entry.getValue(), in.getOrDefault(entry.getKey(), 0));
            weight += both == 0 ? 0 : both * rarity.applyAsDouble(entry.getKey());
        }
        return weight;
    }

    private List<String> stems(String text) {
        return text.isEmpty()
                ? List.of()
                : stems.words(text).stream().map(Stems.Word::stem).toList();
    }

    private static List<String> quotes(String words) {
        Matcher quoted = QUOTED.matcher(words);
        List<String> quotes = new ArrayList<>();
        while (quoted.find()) {
            quotes.add(quoted.group(1));
        }
        return quotes;
    }

    /** Titles, headings and notes know their element by their labels alone. */
    private static String articleOf(Unit unit) {
        return OtherUnit.isOne(unit.label()) ? OtherUnit.article(unit.label()) : unit.article();
    }
}
