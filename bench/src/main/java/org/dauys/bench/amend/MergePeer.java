package org.dauys.bench.amend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dauys.compare.words.TokenSpans;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;

/** Pairs of amendments to one provision, each merged by our engine and by JGit: how many conflicts each tells, and how many are real. */
final class MergePeer {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", "."));
    /** Real acts, where they are. */
    private static final List<String> SHARED = List.of(
            "kz/constitution-1995.2023-01-01.ru.txt",
            "kz/constitution-2026.ru.txt",
            "pairs/ru-belarus-plain/old.txt",
            "pairs/india-evidence/old.txt");
    /** The second amendment of a pair is not further than this from the first, in tokens. */
    private static final int NEAR = 6;

    private final Random random;
    private final int pairs;

    /** How many conflicts an engine told. */
    private static final class Count {
        private int told;
        private int unreal;
        private int missed;
        private long nanos;

        void add(boolean conflict, boolean real, long took) {
            told += conflict ? 1 : 0;
            unreal += conflict && !real ? 1 : 0;
            missed += !conflict && real ? 1 : 0;
            nanos += took;
        }

        String line(int of) {
            return String.format(Locale.ROOT, "%,8d %8d %8d %8.1f", told, unreal, missed, nanos / 1e3 / of);
        }
    }

    MergePeer(long seed, int pairs) {
        this.random = new Random(seed);
        this.pairs = pairs;
    }

    /** Prints a line for each text of the demo's newest draft, and of each real act. */
    void print(Map<String, Act> demo) throws IOException, UnreadableActException {
        System.out.printf(
                "%n%-40s %8s %8s | %8s %8s %8s %8s | %8s %8s %8s %8s | %8s | %s%n",
                "two amendments of one provision",
                "pairs",
                "real",
                "ours",
                "unreal",
                "missed",
                "µs",
                "JGit",
                "unreal",
                "missed",
                "µs",
                "touching",
                "other text");
        for (Map.Entry<String, Act> one : demo.entrySet()) {
            line("the demo, " + one.getKey(), one.getValue());
        }
        for (String name : SHARED) {
            Path file = ROOT.resolve("../shared/data").resolve(name);
            if (Files.exists(file)) {
                line(name, ActReader.read(file, Optional.empty()).act());
            }
        }
    }

    private void line(String name, Act act) {
        List<Provision> provisions = act.walk().filter(ThreeWay::isLong).toList();
        List<String> vocabulary = MadeAmendment.vocabulary(act);
        Count ours = new Count();
        Count git = new Count();
        int real = 0;
        int touching = 0;
        int other = 0;
        for (int i = 0; i < pairs; i++) {
            Provision at = provisions.get(random.nextInt(provisions.size()));
            List<String> fresh = fresh(at, vocabulary);
            MadeAmendment one = MadeAmendment.at(act.language(), at, anywhere(at), fresh, random);
            MadeAmendment two =
                    random.nextInt(20) == 0 ? one : MadeAmendment.at(act.language(), at, near(at, one), fresh, random);
            boolean isReal = ThreeWay.isReal(one, two);
            real += isReal ? 1 : 0;
            ThreeWay merge = new ThreeWay(at, act.language());
            String first = merge.wanted(one);
            String second = merge.wanted(two);
            long begun = System.nanoTime();
            ThreeWay.Merged our = merge.ours(first, second);
            long between = System.nanoTime();
            ThreeWay.Merged its = merge.git(first, second);
            ours.add(our.isConflict(), isReal, between - begun);
            git.add(its.isConflict(), isReal, System.nanoTime() - between);
            touching += its.isConflict() && !isReal && ThreeWay.isTouching(one, two) ? 1 : 0;
            other += !our.isConflict() && !its.isConflict() && !our.equals(its) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%-40s %,8d %,8d | %s | %s | %8d | %d%n",
                name,
                pairs,
                real,
                ours.line(pairs),
                git.line(pairs),
                touching,
                other);
    }

    private int anywhere(Provision at) {
        return random.nextInt(TokenSpans.of(at.text()).size());
    }

    private int near(Provision at, MadeAmendment one) {
        int size = TokenSpans.of(at.text()).size();
        return Math.clamp(one.from() + random.nextInt(2 * NEAR + 1) - NEAR, 0, size - 1);
    }

    /** Words that the provision has not: where a new word equals one beside it, no difference of texts can tell which is new. */
    private static List<String> fresh(Provision at, List<String> vocabulary) {
        Set<String> here = new HashSet<>();
        TokenSpans.of(at.text()).tokens().forEach(token -> here.add(token.text()));
        List<String> fresh = new ArrayList<>(vocabulary);
        fresh.removeIf(here::contains);
        return fresh;
    }
}
