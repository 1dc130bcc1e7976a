package org.dauys.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dauys.compare.Comparison;
import org.dauys.compare.KnownPair;
import org.dauys.compare.KnownPair.F1;
import org.dauys.compare.KnownPairs;
import org.dauys.compare.Units;

/**
 * Prints how well provisions and articles are paired in all texts at hand of which it is known what became what, beside
 * a best match by TF-IDF: {@code ./dauys bench pairing}. Languages and seeds of one text are one line, their mean.
 */
public final class PairingScores {
    private static final Path SHARED =
            Path.of(System.getProperty("dauys.root", ".")).resolve("../shared/data");

    private PairingScores() {}

    /** Of one pair of versions: what Dauys finds, and the peer from the new side and from both. */
    private record Line(F1 dauys, F1 ofNew, F1 ofBoth) {
        static Line of(KnownPair pair) {
            BestMatch peer = new BestMatch(Units.of(pair.oldAct()), Units.of(pair.newAct()), pair.articles());
            return new Line(
                    pair.score(pair.found(Comparison.of(pair.oldAct(), pair.newAct()))),
                    pair.score(peer.ofNew()),
                    pair.score(peer.ofBoth()));
        }
    }

    /** Scores all texts; takes no arguments. */
    public static void main(String[] none) throws IOException {
        List<KnownPair> read = KnownPairs.read(SHARED);
        System.out.println("F1 all / hard rows                  Dauys        TF-IDF of new   of both");
        print("read by people", read);
        print("made", KnownPairs.made(read));
    }

    private static void print(String title, List<KnownPair> pairs) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (KnownPair pair : pairs) {
            lines.computeIfAbsent(pair.name(), name -> new ArrayList<>()).add(Line.of(pair));
        }
        List<Line> means = new ArrayList<>();
        lines.forEach((name, of) -> {
            Line mean = mean(of);
            means.add(mean);
            print(name, mean);
        });
        print("mean, " + title, mean(means));
        System.out.printf(
                Locale.ROOT,
                "standard deviation over texts      %.3f / %.3f%n",
                spread(means, line -> line.dauys().all()),
                spread(means, line -> line.dauys().hard()));
    }

    private static void print(String name, Line line) {
        System.out.printf(
                Locale.ROOT,
                "%-32.32s  %.3f / %.3f  %.3f / %.3f  %.3f / %.3f%n",
                name,
                line.dauys().all(),
                line.dauys().hard(),
                line.ofNew().all(),
                line.ofNew().hard(),
                line.ofBoth().all(),
                line.ofBoth().hard());
    }

    private static Line mean(List<Line> lines) {
        return new Line(mean(lines, Line::dauys), mean(lines, Line::ofNew), mean(lines, Line::ofBoth));
    }

    private static F1 mean(List<Line> lines, Function<Line, F1> which) {
        return new F1(
                average(lines, line -> which.apply(line).all()),
                average(lines, line -> which.apply(line).hard()));
    }

    private static double average(List<Line> lines, ToDoubleFunction<Line> value) {
        return lines.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double spread(List<Line> lines, ToDoubleFunction<Line> value) {
        double mean = average(lines, value);
        double squares = lines.stream()
                .mapToDouble(value)
                .map(own -> (own - mean) * (own - mean))
                .sum();
        return Math.sqrt(squares / Math.max(1, lines.size() - 1));
    }
}
