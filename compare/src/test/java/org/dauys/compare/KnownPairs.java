package org.dauys.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.text.Act;
import org.dauys.text.Language;

/** All pairs of versions at hand of which it is known what became what: read by people, and made. */
public final class KnownPairs {
    private static final int SEEDS = 2;

    private KnownPairs() {}

    /**
     * Those that people corresponded.
     *
     * @param shared folder of the shared data; what is absent is left out
     */
    public static List<KnownPair> read(Path shared) throws IOException {
        List<KnownPair> pairs = new ArrayList<>();
        Path kz = shared.resolve("kz");
        if (Files.exists(kz)) {
            pairs.add(KnownPair.ofProvisions(
                    "constitution-kz",
                    Texts.read(kz.resolve("constitution-1995.2023-01-01.ru.txt")),
                    Texts.read(kz.resolve("constitution-2026.ru.txt")),
                    Texts.gold(kz.resolve("gold/paragraphs.csv"))));
        }
        for (String language : List.of("kk", "ru", "en")) {
            pairs.add(KnownPair.ofProvisions(
                    "demo",
                    Texts.demo("in-force", language),
                    Texts.demo("draft-1", language),
                    Texts.gold(Texts.demoGold("pairs.csv"))));
        }
        pairs.add(KnownPair.ofProvisions(
                "contracts",
                Texts.read(Texts.contracts("old.fr.md")),
                Texts.read(Texts.contracts("new.fr.md")),
                Texts.gold(Texts.contracts("pairs.csv"))));
        Path folder = shared.resolve("pairs");
        if (Files.exists(folder)) {
            try (Stream<Path> folders = Files.list(folder)) {
                for (Path act : folders.filter(Files::isDirectory).sorted().toList()) {
                    pairs.add(ofFolder(act));
                }
            }
        }
        return pairs;
    }

    /** A folder of {@code old.txt}, {@code new.txt} and {@code gold.csv}: old and new label of articles, one may be empty. */
    static KnownPair ofFolder(Path folder) throws IOException {
        List<List<String>> rows = Files.readAllLines(folder.resolve("gold.csv")).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        return KnownPair.ofArticles(
                folder.getFileName().toString(),
                Texts.read(folder.resolve("old.txt")),
                Texts.read(folder.resolve("new.txt")),
                rows);
    }

    /**
     * Made ones of the acts that {@link #read} found: {@link Revision}, usual and heavy, and {@link Reform}.
     *
     * @param read whose old acts are changed
     */
    public static List<KnownPair> made(List<KnownPair> read) {
        List<KnownPair> pairs = new ArrayList<>();
        for (KnownPair pair : read) {
            Act source = pair.oldAct();
            if (pair.name().equals("demo") && !source.language().equals(Language.RUSSIAN)) {
                continue;
            }
            for (long seed = 1; seed <= SEEDS; seed++) {
                Reform reform = new Reform(source, seed);
                pairs.add(KnownPair.ofProvisions(
                        "reform of " + pair.name(), reform.oldAct(), reform.newAct(), reform.gold()));
                pairs.add(revised("usual of " + pair.name(), source, Revision.Strength.USUAL, seed));
                pairs.add(revised("heavy of " + pair.name(), source, Revision.Strength.HEAVY, seed));
            }
        }
        return pairs;
    }

    private static KnownPair revised(String name, Act source, Revision.Strength strength, long seed) {
        Revision revision = new Revision(source, strength, seed);
        return KnownPair.ofProvisions(name, source, revision.act(), revision.gold());
    }
}
