package org.dauys.bench.similar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.CampaignIndex;
import org.dauys.opinion.similar.EditedLetters;
import org.dauys.opinion.similar.EditedLetters.Edit;
import org.dauys.opinion.similar.EditedLetters.Made;
import org.dauys.opinion.similar.PairScore;
import org.dauys.opinion.similar.RealTexts;

/**
 * {@code bench similar [MOST [TURNS]]}: campaigns among 100,000 made submissions, so many TURNS (2; 0: none) by turns with a peer and scored beside it; then among more and
 * more up to MOST (a million), with memory, and how long one new submission takes to find its campaign in the largest register.
 */
public final class SimilarTimes {
    private static final long SEED = 16;
    private static final double THRESHOLD = 0.6;
    private static final int WITH_PEER = 100_000;
    private static final int PART = 32_768;
    private static final int ONE_BY_ONE = 2_000;

    private SimilarTimes() {}

    /** Runs it; {@code dauys.root} names the folder of the project. */
    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        Path root = Path.of(System.getProperty("dauys.root", "."));
        RealTexts real = RealTexts.of(root, "");
        CampaignIndex.campaigns(
                letters(real, 20_000).next(20_000).stream().map(Made::text).toList(), THRESHOLD);
        if (turns > 0) {
            besidePeer(root, real, Math.min(WITH_PEER, most), turns);
        }
        growth(real, most);
    }

    /** As many letters to a text as in the peer's figures: 494 for 100,000, of which 40 % are in campaigns. */
    public static EditedLetters letters(RealTexts real, int many) {
        return new EditedLetters(SEED, real, Math.max(1, many * 494 / 100_000), 0.4, List.of(Edit.values()));
    }

    private static void besidePeer(Path root, RealTexts real, int many, int turns)
            throws IOException, InterruptedException {
        List<Made> made = letters(real, many).next(many);
        List<String> texts = made.stream().map(Made::text).toList();
        Path folder = Files.createTempDirectory("dauys-bench-similar");
        List<Campaign> found = new ArrayList<>();
        Peer peer = new Peer(root, folder, texts);
        System.out.printf(Locale.ROOT, "%,d texts, %,d characters, load %.1f%n", many, characters(texts), Work.load());
        System.out.printf(Locale.ROOT, "%n| | seconds | of processors |%n|---|---|---|%n");
        for (int turn = 0; turn < turns; turn++) {
            Work ours = Work.of(() -> {
                found.clear();
                found.addAll(CampaignIndex.campaigns(texts, THRESHOLD));
            });
            Work theirs = peer.run(THRESHOLD);
            System.out.printf(Locale.ROOT, "| ours | %.2f | %.2f |%n", ours.seconds(), ours.processor());
            System.out.printf(
                    Locale.ROOT, "| numpy, 128 hashes | %.2f | %.2f |%n", theirs.seconds(), theirs.processor());
            System.out.printf(
                    Locale.ROOT,
                    "| ratio | %.1f | %.1f |%n",
                    theirs.seconds() / ours.seconds(),
                    theirs.processor() / ours.processor());
        }
        int[] truth = made.stream().mapToInt(Made::campaign).toArray();
        int[] theirs = peer.groups();
        scores(made, truth, asked -> PairScore.of(found, truth, asked), asked -> PairScore.of(theirs, truth, asked));
        Files.delete(folder.resolve("texts.jsonl"));
        Files.delete(folder.resolve("groups.txt"));
        Files.delete(folder);
    }

    private static long characters(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    private static void scores(
            List<Made> made,
            int[] truth,
            Function<IntPredicate, PairScore> ours,
            Function<IntPredicate, PairScore> theirs) {
        System.out.printf(
                Locale.ROOT, "%n| edit | pairs | ours: precision | recall | F1 | numpy: precision | recall | F1 |%n");
        System.out.printf(Locale.ROOT, "|---|---|---|---|---|---|---|---|%n");
        row("all", ours.apply(i -> true), theirs.apply(i -> true));
        for (Edit edit : Edit.values()) {
            IntPredicate asked = i -> truth[i] >= 0 && made.get(i).edit() == edit;
            row(edit.name().toLowerCase(Locale.ROOT), ours.apply(asked), theirs.apply(asked));
        }
    }

    private static void row(String name, PairScore ours, PairScore theirs) {
        System.out.printf(Locale.ROOT, "| %s | %,d |", name, ours.given() / 2);
        for (PairScore score : List.of(ours, theirs)) {
            System.out.printf(Locale.ROOT, " %.4f | %.4f | %.4f |", score.precision(), score.recall(), score.f1());
        }
        System.out.printf(Locale.ROOT, "%n");
    }

    private static void growth(RealTexts real, int most) {
        System.out.printf(
                Locale.ROOT, "%n| texts | characters | seconds | of processors | campaigns | F1 | heap, MB | load |%n");
        System.out.printf(Locale.ROOT, "|---|---|---|---|---|---|---|---|%n");
        for (int many : new int[] {10_000, 30_000, 100_000, 300_000, 1_000_000}) {
            if (many <= most) {
                grown(real, many, many == most);
            }
        }
    }

    private static void grown(RealTexts real, int many, boolean last) {
        EditedLetters letters = letters(real, many);
        CampaignIndex index = new CampaignIndex(THRESHOLD);
        int[] truth = new int[many];
        long characters = 0;
        Work work = Work.NONE;
        // In parts, as from a file: not all texts are in memory at once.
        for (int from = 0; from < many; from += PART) {
            List<Made> part = letters.next(Math.min(PART, many - from));
            List<String> texts = part.stream().map(Made::text).toList();
            for (int i = 0; i < part.size(); i++) {
                truth[from + i] = part.get(i).campaign();
            }
            characters += characters(texts);
            work = work.and(Work.of(() -> index.addAll(0, texts)));
        }
        List<Campaign> found = new ArrayList<>();
        work = work.and(Work.of(() -> found.addAll(index.campaigns())));
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.2f | %.2f | %,d | %.4f | %,d | %.1f |%n",
                many,
                characters,
                work.seconds(),
                work.processor(),
                found.size(),
                PairScore.of(found, truth, i -> true).f1(),
                heap(),
                Work.load());
        if (last) {
            found.clear();
            oneByOne(index, letters);
        }
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void oneByOne(CampaignIndex index, EditedLetters letters) {
        double[] millis = new double[ONE_BY_ONE];
        int there = index.size();
        int found = 0;
        for (int i = 0; i < millis.length; i++) {
            String text = letters.next().text();
            long start = System.nanoTime();
            int place = index.add(0, text);
            found += index.placement(place).isPresent() ? 1 : 0;
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%n%,d more one by one, among %,d: %,d of them have a campaign; p50 %.2f, p95 %.2f, p99 %.2f, most %.2f ms%n",
                millis.length,
                there,
                found,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }
}
