package org.dauys.compare.align;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.KnownPair;
import org.dauys.compare.KnownPair.F1;
import org.dauys.compare.KnownPairs;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;

/**
 * Learns the weights of {@link Judgement} and prints them: {@code ./dauys bench weights}. First each text is scored by
 * weights that were learnt without it and without what was made of it, and it is counted how many of the pairs of each
 * likelihood are right; the weights at the end, with their range when a text is left out, are those of all texts together.
 */
public final class JudgementWeights {
    /** What a text counts, in rows, however many it has in all its languages and seeds. */
    private static final double ROWS = 200;
    /** What a {@code Reform} counts beside a text that people corresponded. */
    private static final double OF_REFORM = 0.5;
    /** What a {@code Revision} does: its words are replaced at random, as nobody does. */
    private static final double OF_REVISION = 0.1;

    private final Map<String, List<Text>> bySource = new LinkedHashMap<>();
    /** Of each text and what was made of it the pairs that are shown, by weights learnt without it. */
    private final Map<String, Reliability> shown = new LinkedHashMap<>();
    /** Those of the texts that people corresponded alone. */
    private final Map<String, Reliability> shownOfRead = new LinkedHashMap<>();
    /** Rows of articles, of the texts that people corresponded by articles. */
    private final Reliability articles = new Reliability();

    /**
     * A pair of versions, its units, and what can be learnt from it.
     *
     * @param judged all candidates of which it is known whether they are pairs
     * @param told those that are learnt from
     */
    private record Text(KnownPair pair, Units oldUnits, Units newUnits, List<Told> judged, List<Told> told) {}

    /** A candidate of which it is known whether it is a pair. */
    private record Told(Case candidate, LogisticRegression.Example example) {
        static Told of(Case candidate, boolean isRight, double weight) {
            return new Told(candidate, new LogisticRegression.Example(candidate.clues(), isRight, weight));
        }
    }

    private JudgementWeights() {}

    /**
     * Learns them.
     *
     * @param args the folder of the shared data
     */
    public static void main(String[] args) throws IOException {
        List<KnownPair> read = KnownPairs.read(Path.of(args[0]));
        JudgementWeights learning = new JudgementWeights();
        List<KnownPair> all =
                Stream.concat(read.stream(), KnownPairs.made(read).stream()).toList();
        Map<String, Integer> rows = all.stream()
                .collect(Collectors.toMap(KnownPair::name, pair -> pair.gold().size(), Integer::sum));
        all.forEach(pair -> learning.take(pair, ROWS / rows.getOrDefault(pair.name(), 1)));
        learning.print();
    }

    private void take(KnownPair pair, double share) {
        Units oldUnits = Units.of(pair.oldAct());
        Units newUnits = Units.of(pair.newAct());
        List<Told> judged = new ArrayList<>();
        List<Told> examples = new ArrayList<>();
        Map<List<String>, Case> bestOfArticles = new LinkedHashMap<>();
        double weight =
                pair.name().startsWith("reform of ") ? OF_REFORM : pair.name().contains(" of ") ? OF_REVISION : 1;
        for (Case candidate : Aligner.cases(oldUnits, newUnits, pair.newAct().language())) {
            Unit old = oldUnits.provisions().get(candidate.oldUnit());
            Unit now = newUnits.provisions().get(candidate.newUnit());
            pair.tells(old, now).ifPresent(isRight -> {
                judged.add(Told.of(candidate, isRight, weight * share));
                boolean told = !pair.articles() || !isRight;
                if (told || candidate.assigned()) {
                    examples.add(Told.of(candidate, isRight, weight * share));
                }
                if (!told) {
                    bestOfArticles.merge(
                            List.of(old.article(), now.article()), candidate, (a, b) -> leads(a) >= leads(b) ? a : b);
                }
            });
        }
        // That articles are a pair does not tell which of their provisions are: those that are assigned, or else the
        // best.
        bestOfArticles.values().stream()
                .filter(best -> !best.assigned())
                .forEach(best -> examples.add(Told.of(best, true, weight * share)));
        String source = pair.name().replaceFirst(".* of ", "");
        bySource.computeIfAbsent(source, name -> new ArrayList<>())
                .add(new Text(pair, oldUnits, newUnits, List.copyOf(judged), List.copyOf(examples)));
    }

    private static double leads(Case candidate) {
        return candidate.clues()[Clue.LEADS.place()];
    }

    private void print() {
        Map<String, List<F1>> scores = new LinkedHashMap<>();
        List<double[]> weights = new ArrayList<>();
        bySource.forEach((source, texts) -> {
            double[] without = learnt(source);
            weights.add(without);
            for (Text text : texts) {
                Comparison compared = compared(text, without);
                scores.computeIfAbsent(text.pair().name(), name -> new ArrayList<>())
                        .add(text.pair().score(text.pair().found(compared)));
                if (text.pair().articles()) {
                    countArticles(text, compared);
                }
                count(source, text, without);
            }
        });
        System.out.println("F1 all / hard rows, by weights learnt without the text");
        scores.forEach((name, of) -> line(name, of));
        List<List<F1>> read = scores.entrySet().stream()
                .filter(entry -> !entry.getKey().contains(" of "))
                .map(Map.Entry::getValue)
                .toList();
        line(
                "mean of those read by people",
                read.stream().map(JudgementWeights::mean).toList());
        printReliability();
        double[] all = learnt("");
        for (Clue clue : Clue.values()) {
            double[] range = weights.stream()
                    .mapToDouble(own -> own[clue.place()])
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "# %.2f to %.2f%n%s = %.2f%n",
                    range[0],
                    range[range.length - 1],
                    clue.name().toLowerCase(Locale.ROOT),
                    all[clue.place()]);
        }
    }

    private double[] learnt(String without) {
        return LogisticRegression.fit(bySource.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(without))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(text -> text.told().stream())
                .map(Told::example)
                .toList());
    }

    private static Comparison compared(Text text, double[] weights) {
        try {
            return text.pair()
                    .compared(Aligner.align(
                            text.oldUnits(),
                            text.newUnits(),
                            text.pair().newAct().language(),
                            List.of(),
                            weights));
        } catch (CorrectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void count(String source, Text text, double[] weights) {
        boolean made = text.pair().name().contains(" of ");
        for (Told told : text.judged()) {
            double likelihood = Judgement.likelihood(told.candidate().clues(), weights);
            if (told.candidate().isPair(likelihood)) {
                var pair = new Reliability.Shown(
                        likelihood, told.example().right(), told.example().weight());
                shown.computeIfAbsent(source, name -> new Reliability()).add(pair);
                if (!made) {
                    shownOfRead
                            .computeIfAbsent(source, name -> new Reliability())
                            .add(pair);
                }
            }
        }
    }

    private void countArticles(Text text, Comparison comparison) {
        for (Row row : comparison.rows()) {
            if (row.level() == Level.ARTICLE && !row.newUnits().isEmpty()) {
                row.oldUnits()
                        .forEach(old -> text.pair()
                                .tells(old, row.newUnits().getFirst())
                                .ifPresent(isRight -> articles.add(new Reliability.Shown(row.score(), isRight, 1))));
            }
        }
    }

    /** How true likelihoods are, as they come out and by the curve that the pairs of all other texts give. */
    private void printReliability() {
        Reliability plain = new Reliability();
        Reliability brought = new Reliability();
        Reliability broughtOfRead = new Reliability();
        Reliability plainOfRead = new Reliability();
        List<double[]> curves = new ArrayList<>();
        for (String source : shown.keySet()) {
            double[] curve = curve(source);
            curves.add(curve);
            plain.addAll(shown.getOrDefault(source, new Reliability()));
            brought.addAll(shown.getOrDefault(source, new Reliability()).by(curve));
            Reliability read = shownOfRead.getOrDefault(source, new Reliability());
            plainOfRead.addAll(read);
            broughtOfRead.addAll(read.by(curve));
            System.out.printf(
                    Locale.ROOT,
                    "%n%s, read by people%n%s%n",
                    source,
                    read.by(curve).table());
        }
        print("pairs shown of all texts, before", plain);
        print("pairs shown of all texts, by the curve of the others", brought);
        print("of those read by people, before", plainOfRead);
        print("of those read by people, by the curve of the others", broughtOfRead);
        print("articles of those read by people", articles);
        double[] all = curve("");
        for (int part = 0; part < all.length; part++) {
            int at = part;
            double[] range =
                    curves.stream().mapToDouble(own -> own[at]).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "# %.2f to %.2f%n%s = %.2f%n",
                    range[0],
                    range[range.length - 1],
                    part == 0 ? "curve_base" : "curve_slope",
                    all[part]);
        }
    }

    private static void print(String name, Reliability reliability) {
        System.out.printf(Locale.ROOT, "%n%s, Brier %.4f%n%s%n", name, reliability.brier(), reliability.table());
    }

    private double[] curve(String without) {
        Reliability others = new Reliability();
        shown.forEach((source, pairs) -> {
            if (!source.equals(without)) {
                others.addAll(pairs);
            }
        });
        return others.curve();
    }

    private static void line(String name, List<F1> scores) {
        F1 mean = mean(scores);
        System.out.printf(Locale.ROOT, "%-32.32s  %.3f / %.3f%n", name, mean.all(), mean.hard());
    }

    private static F1 mean(List<F1> scores) {
        return new F1(
                scores.stream().mapToDouble(F1::all).average().orElseThrow(),
                scores.stream().mapToDouble(F1::hard).average().orElseThrow());
    }
}
