package org.dauys.opinion.theme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.opinion.SharedData;
import org.dauys.opinion.theme.Feature.From;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the suggestion is right. On the sample consultation, whose provisions are tagged with eight themes, each submission about a tagged provision
 * is asked about, when what would give the answer is taken away: the tags of its whole version with all submissions to it (a draft that is not tagged
 * yet); the tags of its article alone; or these with all submissions about it. On comments of Decide Madrid: which of 80 proposals somebody comments on.
 */
class ThemeQualityTest {
    private static final Path DEMO =
            Path.of(System.getProperty("dauys.root", ".."), "server/src/main/resources/org/dauys/server/demo");
    private static final List<String> ACTS = List.of("in-force", "draft-1", "draft-2");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final JsonMapper JSON = new JsonMapper();

    /** A text with its themes, and the article it must not be learnt from when that is asked about. */
    private record Known(String article, Sorted sorted, List<Feature> provision) {}

    private final List<Sorted> names = new ArrayList<>();
    private final Map<String, Set<Integer>> tags = new HashMap<>();
    private final Map<String, List<Feature>> provisions = new HashMap<>();

    @Test
    void suggestionsAreMostlyRightWhereLikeProvisionsAreTaggedOrLikeSubmissionsSorted() throws Exception {
        themes();
        acts();
        List<Known> tagged = new ArrayList<>();
        tags.forEach((place, themes) -> LANGUAGES.forEach(language -> Optional.ofNullable(
                        provisions.get(language + " " + place))
                .ifPresent(words -> tagged.add(new Known(article(place), new Sorted(themes, words), List.of())))));
        List<Known> all = submissions();
        double newDraft = measure("a draft that is not tagged yet", all, tagged, all, Gone.VERSION, Gone.VERSION);
        double first =
                measure("the same, with no submissions sorted", all, tagged, List.of(), Gone.VERSION, Gone.VERSION);
        double article = measure("an article that is not tagged", all, tagged, all, Gone.ARTICLE, Gone.SUBMISSION);
        double alone = measure("an article like no other", all, tagged, all, Gone.ARTICLE, Gone.ARTICLE);
        assertTrue(newDraft >= 0.95 && first >= 0.9 && article >= 0.7 && alone >= 0.55, "See the figures above");
    }

    /** What is not learnt from: all of the version; in other versions nothing counts, and of this one not the article, or the submission alone. */
    private enum Gone {
        VERSION,
        ARTICLE,
        SUBMISSION;

        /** Those of whom the same is learnt. */
        String key(Known asked) {
            return switch (this) {
                case VERSION -> asked.article().substring(0, 2);
                case ARTICLE -> asked.article();
                case SUBMISSION -> asked.article() + " " + System.identityHashCode(asked);
            };
        }

        boolean isLearnt(Known one, Known asked) {
            boolean sameVersion = one.article().startsWith(asked.article().substring(0, 2));
            return switch (this) {
                case VERSION -> !sameVersion;
                case ARTICLE -> sameVersion && !one.article().equals(asked.article());
                case SUBMISSION -> sameVersion && !one.equals(asked);
            };
        }
    }

    private double measure(
            String what, List<Known> submissions, List<Known> tagged, List<Known> sorted, Gone tags, Gone others) {
        Map<String, ThemeModel> models = new HashMap<>();
        int suggested = 0;
        int right = 0;
        int nearest = 0;
        for (Known asked : submissions) {
            ThemeModel model = models.computeIfAbsent(tags.key(asked) + others.key(asked), _ -> {
                List<Sorted> learnt = new ArrayList<>(names);
                tagged.stream()
                        .filter(one -> tags.isLearnt(one, asked))
                        .map(Known::sorted)
                        .forEach(learnt::add);
                sorted.stream()
                        .filter(one -> others.isLearnt(one, asked))
                        .map(Known::sorted)
                        .forEach(learnt::add);
                return ThemeModel.learn(names.size(), learnt);
            });
            List<Feature> words = new ArrayList<>(asked.sorted().words());
            words.addAll(asked.provision());
            Set<Integer> truth = asked.sorted().themes();
            List<Nearness> near = model.near(words);
            nearest += !near.isEmpty() && truth.contains(near.getFirst().theme()) ? 1 : 0;
            Optional<Nearness> found = model.suggestion(words);
            suggested += found.isPresent() ? 1 : 0;
            right += found.filter(one -> truth.contains(one.theme())).isPresent() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "Sample consultation, %s: suggested for %d of %d, right %.3f; nearest right %.3f%n",
                what,
                suggested,
                submissions.size(),
                (double) right / suggested,
                (double) nearest / submissions.size());
        return (double) right / suggested;
    }

    private void themes() throws IOException {
        for (JsonNode theme : JSON.readTree(Files.readString(DEMO.resolve("consultation.json")))
                .get("themes")) {
            List<Feature> name = new ArrayList<>();
            LANGUAGES.forEach(language -> name.addAll(TestWords.of(
                    new Language(language), theme.get("name").get(language).asString())));
            int number = names.size();
            names.add(new Sorted(Set.of(number), name));
            theme.get("tags")
                    .properties()
                    .forEach(tag -> tag.getValue()
                            .forEach(label -> tags.computeIfAbsent(
                                            tag.getKey() + ":" + label.asString(), _ -> new TreeSet<>())
                                    .add(number)));
        }
    }

    private void acts() throws Exception {
        for (int version = 0; version < ACTS.size(); version++) {
            for (String language : LANGUAGES) {
                Language known = new Language(language);
                for (Provision one : ActReader.read(
                                DEMO.resolve(ACTS.get(version) + "." + language + ".txt"), Optional.of(known))
                        .act()
                        .walk()
                        .toList()) {
                    StringBuilder words = new StringBuilder();
                    one.walk()
                            .forEach(part -> words.append(part.heading())
                                    .append(' ')
                                    .append(part.text())
                                    .append(' '));
                    provisions.put(
                            language + " " + version + ":" + one.label(),
                            TestWords.of(known, words.toString(), From.PROVISION));
                }
            }
        }
    }

    private List<Known> submissions() throws IOException {
        List<Known> submissions = new ArrayList<>();
        for (JsonNode one : JSON.readTree(Files.readString(DEMO.resolve("submissions.json")))) {
            String place =
                    one.get("version").asString() + ":" + one.get("label").asString();
            Set<Integer> themes = new TreeSet<>(tags.getOrDefault(place, Set.of()));
            themes.addAll(tags.getOrDefault(article(place), Set.of()));
            if (!themes.isEmpty()) {
                String language = one.get("language").asString();
                String said = String.join(
                        " ",
                        one.get("words").asString(),
                        one.get("quote").asString(),
                        one.get("proposed").asString(),
                        one.get("rationale").asString());
                submissions.add(new Known(
                        article(place),
                        new Sorted(themes, TestWords.of(new Language(language), said)),
                        provisions.getOrDefault(language + " " + place, List.of())));
            }
        }
        return submissions;
    }

    /** "1:27.3(1)" stands in "1:27". */
    private static String article(String place) {
        String version = place.substring(0, 2);
        return version
                + place.substring(2).replaceAll("-(heading|note-\\d+)$", "").split("[.(:]", 2)[0];
    }

    @Test
    void commentsAreFoundToBeOnTheirProposalTheBetterTheMoreAreSorted() {
        String[] proposals =
                SharedData.text("submissions/decide-madrid.proposals.es.jsonl").split("\n", -1);
        Language spanish = new Language("es");
        Map<String, Integer> numbers = new HashMap<>();
        List<Sorted> own = new ArrayList<>();
        for (String line : proposals) {
            if (!line.isBlank()) {
                JsonNode one = JSON.readTree(line);
                numbers.put(one.get("id").asString(), own.size());
                own.add(new Sorted(Set.of(own.size()), TestWords.of(spanish, said(one, "title", "summary", "text"))));
            }
        }
        List<Sorted> comments = new ArrayList<>();
        for (String line :
                SharedData.text("submissions/decide-madrid.comments.es.jsonl").split("\n", -1)) {
            if (!line.isBlank() && JSON.readTree(line).get("text").asString().length() >= 100) {
                JsonNode one = JSON.readTree(line);
                comments.add(new Sorted(
                        Set.of(numbers.get(one.get("proposalId").asString())),
                        TestWords.of(spanish, said(one, "text"))));
            }
        }
        Collections.shuffle(comments, new Random(16));
        List<Sorted> asked = comments.subList(comments.size() - 1000, comments.size());
        double before = 0;
        for (int sorted : new int[] {0, 300, 3000}) {
            List<Sorted> learnt = new ArrayList<>(own);
            learnt.addAll(comments.subList(0, sorted));
            ThemeModel model = ThemeModel.learn(own.size(), learnt);
            List<Boolean> found = asked.stream()
                    .flatMap(one -> model.suggestion(one.words()).stream()
                            .map(near -> one.themes().contains(near.theme())))
                    .toList();
            double right = (double) found.stream().filter(one -> one).count() / found.size();
            double nearest = (double) asked.stream()
                            .filter(one -> one.themes()
                                    .contains(model.near(one.words()).getFirst().theme()))
                            .count()
                    / asked.size();
            System.out.printf(
                    Locale.ROOT,
                    "Decide Madrid, %,d comments sorted: suggested for %d of %d, right %.3f; nearest right %.3f%n",
                    sorted,
                    found.size(),
                    asked.size(),
                    right,
                    nearest);
            assertTrue(nearest > before + 0.03, before + " " + nearest);
            before = nearest;
        }
        assertTrue(before >= 0.6, String.valueOf(before));
    }

    private static String said(JsonNode one, String... fields) {
        StringBuilder said = new StringBuilder();
        for (String field : fields) {
            said.append(one.get(field).asString()).append(' ');
        }
        return said.toString();
    }
}
