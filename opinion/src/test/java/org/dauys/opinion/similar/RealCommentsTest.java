package org.dauys.opinion.similar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 5,633 real comments in Spanish, all pairs of which were compared exactly by those who published them. */
class RealCommentsTest {
    private static final Path FOLDER = Path.of(System.getProperty("dauys.root", ".."), "../shared/data/submissions");
    private static final double THRESHOLD = 0.7;

    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    @Test
    void pairsAreThoseOfAnExactComparisonOfAllWithAll() throws IOException {
        read(FOLDER.resolve("decide-madrid.comments.es.jsonl"));
        Set<String> given = new HashSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve("decide-madrid.comments.es.text.pairs-j0.7.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("id_a")) {
                given.add(pair(cells[0], cells[1]));
            }
        }
        List<Campaign> campaigns = CampaignIndex.campaigns(texts, THRESHOLD);
        // Who is in a campaign by words only, or because the whole letter is in a longer text, is no such pair.
        Set<String> near = found(campaigns, true);
        Set<String> all = found(campaigns, false);
        String score = String.format(
                Locale.ROOT,
                "near the medoid by characters: precision %.4f, recall %.4f; all members: precision %.4f, recall %.4f;"
                        + " %d pairs",
                share(near, given, near),
                share(near, given, given),
                share(all, given, all),
                share(all, given, given),
                given.size());
        System.out.println("Decide Madrid, 0.7: " + score);
        assertTrue(share(near, given, near) >= 0.99 && share(near, given, given) >= 0.99, score);
        assertTrue(share(all, given, all) >= 0.97 && share(all, given, given) >= 0.995, score);
    }

    private void read(Path comments) throws IOException {
        Assumptions.assumeTrue(Files.exists(comments), () -> "Skipped: " + comments + " is missing");
        JsonMapper json = new JsonMapper();
        NormalText normal = new NormalText();
        for (String line : Files.readAllLines(comments)) {
            JsonNode comment = json.readTree(line);
            String text = comment.get("text").asString();
            normal.read(text);
            // Those who made the pairs left out shorter ones.
            if (normal.length() >= KnownTexts.SHORTEST) {
                ids.add(comment.get("id").asString());
                texts.add(text);
            }
        }
    }

    private Set<String> found(List<Campaign> campaigns, boolean nearOnly) {
        Set<String> found = new HashSet<>();
        for (Campaign campaign : campaigns) {
            List<String> members = campaign.members().stream()
                    .filter(member ->
                            !nearOnly || (member.likeness() != Likeness.FILLED && member.similarity() >= THRESHOLD))
                    .map(member -> ids.get(member.place()))
                    .toList();
            for (String one : members) {
                members.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> found.add(pair(one, other)));
            }
        }
        return found;
    }

    private static double share(Set<String> some, Set<String> others, Set<String> of) {
        return (double) some.stream().filter(others::contains).count() / of.size();
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
