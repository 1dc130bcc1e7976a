package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.compare.Correction;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.Link;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;
import org.dauys.compare.words.Stemmer;
import org.dauys.text.Language;

/**
 * Pairs the provisions of two versions of an act.
 *
 * <ol>
 *   <li>Candidate pairs share weighty words ({@link Candidates}) or have corresponding surroundings ({@link Induced}).
 *   <li>Their words are compared, as a whole and sentence by sentence, and set against their rivals
 *       ({@link Similarity}).
 *   <li>Surroundings are added: the articles and groups, the neighbours, the list that a provision stands in
 *       ({@link Surroundings}); each round uses the scores of the one before. First all candidates speak, then mostly the
 *       pairs of the best one-to-one assignment ({@link Assignment}).
 *   <li>A pair with nothing around it that corresponds must speak for itself ({@link Isolation}).
 *   <li>What is left alone may be part of a pair: splits and merges ({@link Parts}); or say again what one of a pair says:
 *       copies, and duplicates that were dropped ({@link Repeats}).
 *   <li>Of these pairs and of their near rivals ({@link Cases}) it is judged, by all clues together, how likely each is:
 *       unlikely ones are parted, and a provision that is also said elsewhere is paired with that too ({@link Judgement}).
 * </ol>
 *
 * <p>Method, sources and figures: {@code docs/methods/compare.md}.
 */
public final class Aligner {
    /** Rounds in which all candidates speak for their surroundings. */
    private static final int OPEN_ROUNDS = 2;
    /** Rounds in which the assigned pairs do. */
    private static final int ASSIGNED_ROUNDS = 3;
    /** The score from which two provisions are paired rather than left alone. */
    private static final double THRESHOLD = 0.23;

    private final Side old;
    private final Side now;
    private final Forced forced;

    private Aligner(Side old, Side now, Forced forced) {
        this.old = old;
        this.now = now;
        this.forced = forced;
    }

    /**
     * The links between the provisions of two versions.
     *
     * @param language of the new version, for stems
     * @param corrections an editor's; they win over the machine, and the rest is aligned around them
     * @throws CorrectionException naming every label that is wrong
     */
    public static List<Link> align(Units oldUnits, Units newUnits, Language language, List<Correction> corrections)
            throws CorrectionException {
        return align(oldUnits, newUnits, language, corrections, Judgement.weights());
    }

    /** The same by other weights, in the order of {@link Clue}: for those who learn them. */
    static List<Link> align(
            Units oldUnits, Units newUnits, Language language, List<Correction> corrections, double[] weights)
            throws CorrectionException {
        Vocabulary vocabulary = new Vocabulary();
        Sides sides = Sides.of(oldUnits, newUnits, vocabulary, language);
        Side old = sides.old();
        Side now = sides.now();
        return new Aligner(old, now, Forced.of(corrections, old, now)).links(vocabulary.size(), weights);
    }

    /**
     * How alike the words of one provision of the old version and those of each of the new version are, or the other way
     * round, by which the alignment begins: whatever both are paired with.
     *
     * @param language of the new version, for stems
     * @param ofOld whether {@code unit} is of the old version
     * @param unit its place among the provisions of its version
     * @return for each provision of the other version, in their order, 0..1
     */
    public static double[] similarities(Units oldUnits, Units newUnits, Language language, boolean ofOld, int unit) {
        Sides sides = Sides.of(oldUnits, newUnits, new Vocabulary(), language);
        double[] values = new double[ofOld ? sides.now().size() : sides.old().size()];
        for (int other = 0; other < values.length; other++) {
            values[other] = ofOld
                    ? Similarity.of(sides.old(), unit, sides.now(), other)
                    : Similarity.of(sides.old(), other, sides.now(), unit);
        }
        return values;
    }

    /** Both versions with their words weighed. */
    private record Sides(Side old, Side now) {
        static Sides of(Units oldUnits, Units newUnits, Vocabulary vocabulary, Language language) {
            Stemmer stemmer = Stemmer.of(language);
            Side old = new Side(oldUnits.provisions(), headings(oldUnits), vocabulary, stemmer);
            Side now = new Side(newUnits.provisions(), headings(newUnits), vocabulary, stemmer);
            double[] weights = vocabulary.weights(old, now);
            old.weigh(weights);
            now.weigh(weights);
            return new Sides(old, now);
        }
    }

    private static Map<String, String> headings(Units units) {
        return units.articles().stream().collect(Collectors.toMap(Unit::label, Unit::heading));
    }

    private List<Link> links(int vocabularySize, double[] weights) {
        Assigned assigned = assigned(vocabularySize);
        List<Link> links = assigned.links().stream()
                .filter(link -> forced.isForced(link.oldUnit(), link.newUnit()))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<Long, Link> before = assigned.links().stream().collect(Collectors.toMap(Aligner::key, link -> link));
        for (Case pair : assigned.cases()) {
            double likelihood = Judgement.likelihood(pair.clues(), weights);
            if (pair.isPair(likelihood)) {
                Link known = before.get(key(pair.oldUnit(), pair.newUnit()));
                double shown = Judgement.shareRight(likelihood);
                links.add(known != null ? known.with(shown) : assigned.link(pair, shown));
            }
        }
        List<Link> all = forced.complete(links);
        all.sort(Comparator.comparingInt(Link::newUnit).thenComparingInt(Link::oldUnit));
        return all;
    }

    private static long key(Link link) {
        return key(link.oldUnit(), link.newUnit());
    }

    private static long key(int oldUnit, int newUnit) {
        return ((long) oldUnit << 32) | newUnit;
    }

    /**
     * The candidate pairs that are judged, with what is known of each: for those who learn the weights.
     *
     * @param language of the new version, for stems
     */
    static List<Case> cases(Units oldUnits, Units newUnits, Language language) {
        Vocabulary vocabulary = new Vocabulary();
        Sides sides = Sides.of(oldUnits, newUnits, vocabulary, language);
        try {
            Forced none = Forced.of(List.of(), sides.old(), sides.now());
            return new Aligner(sides.old(), sides.now(), none)
                    .assigned(vocabulary.size())
                    .cases();
        } catch (CorrectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What assignment and rules find, before it is judged.
     *
     * @param links the pairs, the fixed ones among them
     * @param cases the candidates to be judged: none that is fixed or ruled out
     */
    private record Assigned(List<Link> links, List<Case> cases, Surroundings surroundings, double[][] similarity) {
        Link link(Case pair, double likelihood) {
            return new Link(
                    pair.oldUnit(),
                    pair.newUnit(),
                    likelihood,
                    surroundings.evidence(pair.oldUnit(), pair.newUnit(), similarity));
        }
    }

    private Assigned assigned(int vocabularySize) {
        Grid byWords = Candidates.grid(old, now, vocabularySize);
        double[][] ofWords = Similarity.of(old, now, byWords);
        Grid grid = forced.limit(byWords.with(Induced.cells(old, now, byWords, ofWords)));
        double[][] similarity = Similarity.of(old, now, grid, byWords, ofWords);
        forced.raise(grid, similarity);
        double[][] words = Similarity.amongRivals(grid, similarity);
        Surroundings surroundings = new Surroundings(old, now, grid);
        double[][] score = words;
        for (int round = 0; round < OPEN_ROUNDS; round++) {
            surroundings.hear(score);
            score = surroundings.scores(words);
        }
        int[] partner = assign(grid, score);
        for (int round = 0; round < ASSIGNED_ROUNDS; round++) {
            surroundings.hear(score, partner);
            score = surroundings.scores(words);
            partner = assign(grid, score);
        }
        int[] kept = partner.clone();
        Isolation.part(kept, grid, similarity, surroundings, forced);
        List<Link> links = new ArrayList<>();
        for (Parts.Part part : new Parts(old, now, grid, score, kept, forced).find()) {
            links.add(part.link(surroundings.evidence(part.oldUnit(), part.newUnit(), similarity)));
        }
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] >= 0) {
                boolean manual = forced.isForced(i, kept[i]);
                double sure = manual ? 1 : Math.min(1, grid.get(score, i, kept[i]));
                links.add(new Link(i, kept[i], sure, surroundings.evidence(i, kept[i], similarity)));
            }
        }
        addRepeats(links, grid, surroundings, similarity);
        double[][] linked = grid.zeros();
        for (Link link : links) {
            linked[link.oldUnit()][grid.position(link.oldUnit(), link.newUnit())] = 1;
        }
        List<Case> cases = new Cases(old, now, grid, similarity, score, surroundings, partner, linked)
                .all().stream()
                        .filter(pair -> !forced.isForced(pair.oldUnit(), pair.newUnit()))
                        .filter(pair -> forced.allows(pair.oldUnit(), pair.newUnit())
                                || forced.allowsBeside(pair.oldUnit(), pair.newUnit(), old, now))
                        .toList();
        return new Assigned(links, cases, surroundings, similarity);
    }

    private void addRepeats(List<Link> links, Grid grid, Surroundings surroundings, double[][] similarity) {
        boolean[] oldTaken = new boolean[old.size()];
        boolean[] newTaken = new boolean[now.size()];
        for (Link link : links) {
            oldTaken[link.oldUnit()] = true;
            newTaken[link.newUnit()] = true;
        }
        for (int[] pair : Repeats.find(old, now, grid, forced, oldTaken, newTaken)) {
            double sure = Math.min(1, grid.get(similarity, pair[0], pair[1]));
            links.add(new Link(pair[0], pair[1], sure, surroundings.evidence(pair[0], pair[1], similarity)));
        }
    }

    private int[] assign(Grid grid, double[][] score) {
        double[][] gains = grid.zeros();
        for (int i = 0; i < gains.length; i++) {
            for (int k = 0; k < gains[i].length; k++) {
                int j = grid.columns()[i][k];
                gains[i][k] = forced.isForced(i, j) ? 1 : forced.allows(i, j) ? score[i][k] - THRESHOLD : -1;
            }
        }
        return Assignment.solve(grid.columns(), gains, now.size());
    }
}
