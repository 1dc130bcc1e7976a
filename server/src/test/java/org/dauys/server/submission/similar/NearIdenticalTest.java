package org.dauys.server.submission.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dauys.server.submission.similar.NearIdentical.Group;
import org.dauys.server.submission.similar.NearIdentical.Text;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Near-identical texts are found, and nothing else. */
class NearIdenticalTest {
    private static final String LETTER =
            "прошу сохранить в конституции право на забастовку и указать что его осуществление определяется законом";

    private static List<Text> texts(String... words) {
        return Arrays.stream(words).map(text -> new Text("", text)).toList();
    }

    @Test
    void letterWithAnOwnSentenceBelongsToItsCampaignAndAnotherLetterDoesNot() {
        List<Group> groups = NearIdentical.groups(
                texts(
                        LETTER,
                        LETTER + " я работаю на руднике",
                        "убрать из проекта статью о языке потому что она ничего не меняет для школ",
                        LETTER),
                0.5);
        assertEquals(List.of(new Group(0, List.of(0, 1, 3))), groups);
    }

    @Test
    void shortTextsAreEqualOrNot() {
        assertEquals(
                List.of(new Group(0, List.of(0, 2))),
                NearIdentical.groups(texts("я против", "я против этого", "я против", "", ""), 0.5));
    }

    @Test
    void textsOfDifferentBlocksNeverMeet() {
        assertEquals(List.of(), NearIdentical.groups(List.of(new Text("1.1", LETTER), new Text("1.2", LETTER)), 0.5));
    }

    @Test
    void chainOfSmallChangesDoesNotJoinWhatDiffers() {
        List<String> words = new ArrayList<>(List.of(words(new Random(7), 60).split(" ")));
        List<Text> chain = new ArrayList<>();
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            chain.add(new Text("", String.join(" ", words)));
            words.set(i, words(random, 1));
        }
        for (Group group : NearIdentical.groups(chain, 0.5)) {
            int[] medoid = Shingles.of(chain.get(group.medoid()).words());
            for (int member : group.members()) {
                assertTrue(
                        Shingles.jaccard(medoid, Shingles.of(chain.get(member).words())) >= 0.5);
            }
        }
    }

    @Test
    void realCommentsGiveThePairsThatAnExactComparisonOfAllFinds() throws IOException {
        Path folder = Path.of(System.getProperty("dauys.root", ".."), "..", "shared", "data", "submissions")
                .normalize();
        Path comments = folder.resolve("decide-madrid.comments.es.jsonl");
        Assumptions.assumeTrue(Files.exists(comments), () -> "Skipped: " + comments + " is missing");
        List<String> ids = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(comments)) {
            JsonNode comment = json.readTree(line);
            String words = plain(comment.get("text").asString());
            // Those who made the pairs left out shorter ones.
            if (words.length() >= 40) {
                ids.add(comment.get("id").asString());
                texts.add(new Text("", words));
            }
        }
        Set<String> found = new HashSet<>();
        for (Group group : NearIdentical.groups(texts, 0.7)) {
            for (int a : group.members()) {
                for (int b : group.members()) {
                    if (a < b) {
                        found.add(pair(ids.get(a), ids.get(b)));
                    }
                }
            }
        }
        Set<String> given = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve("decide-madrid.comments.es.text.pairs-j0.7.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("id_a")) {
                given.add(pair(cells[0], cells[1]));
            }
        }
        Set<String> both = new HashSet<>(found);
        both.retainAll(given);
        double precision = (double) both.size() / found.size();
        double recall = (double) both.size() / given.size();
        String score =
                String.format(Locale.ROOT, "precision %.4f, recall %.4f of %d pairs", precision, recall, given.size());
        System.out.println("Decide Madrid, 0.7: " + score);
        assertTrue(precision >= 0.97 && recall >= 0.97, score);
    }

    @Test
    void hundredThousandTextsAreGroupedInSecondsAndAlwaysAlike() {
        Random random = new Random(20260215);
        List<Text> texts = new ArrayList<>();
        for (int letter = 0; letter < 400; letter++) {
            String words = words(random, 60);
            for (int i = 0; i < 100; i++) {
                texts.add(new Text("", i % 3 == 0 ? words : words + " " + words(random, 1 + random.nextInt(12))));
            }
        }
        while (texts.size() < 100_000) {
            texts.add(new Text("", words(random, 20 + random.nextInt(80))));
        }
        Collections.shuffle(texts, random);
        long start = System.nanoTime();
        List<Group> groups = NearIdentical.groups(texts, 0.5);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("100,000 texts in " + taken.toMillis() + " ms, groups: " + groups.size());
        assertEquals(
                400,
                groups.stream().filter(group -> group.members().size() >= 99).count());
        assertTrue(taken.toMinutes() < 10, "every text with every other: " + taken);
        assertEquals(groups, NearIdentical.groups(texts, 0.5));
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i > 0 ? " " : "");
            int letters = 3 + random.nextInt(8);
            for (int j = 0; j < letters; j++) {
                words.append((char) ('а' + random.nextInt(32)));
            }
        }
        return words.toString();
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
