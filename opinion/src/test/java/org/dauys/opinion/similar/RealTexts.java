package org.dauys.opinion.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sentences and words of real texts, from which letters are made: the acts of the sample consultation in Kazakh, Russian and English and,
 * where they are at hand, laws and proposals in German, French, Spanish, English and Russian, which are not part of the project.
 */
public final class RealTexts {
    private static final String DEMO = "server/src/main/resources/org/dauys/server/demo/in-force.";
    private static final List<String> SHARED = List.of(
            "kz/constitution-1995.2023-01-01.ru.txt",
            "pairs/de-sgb9/new.txt",
            "pairs/fr-expropriation/new.txt",
            "pairs/us-title41/new.txt",
            "pairs/india-evidence/new.txt",
            "submissions/decide-madrid.proposals.es.jsonl");

    private final List<Tongue> tongues;

    /**
     * One text: its sentences in their order, and its words, as often as they stand there.
     *
     * @param name of the file
     */
    public record Tongue(String name, List<String> sentences, List<String> words) {
        String word(Random random) {
            return words.get(random.nextInt(words.size()));
        }
    }

    private RealTexts(List<Tongue> tongues) {
        this.tongues = List.copyOf(tongues);
    }

    /**
     * All that are at hand.
     *
     * @param root the folder of the project
     * @param only a name must contain this
     */
    public static RealTexts of(Path root, String only) {
        List<Tongue> tongues = new ArrayList<>();
        for (String language : List.of("kk", "ru", "en")) {
            add(root.resolve(DEMO + language + ".txt"), only, tongues);
        }
        for (String file : SHARED) {
            add(root.resolve("../shared/data").resolve(file), only, tongues);
        }
        return new RealTexts(tongues);
    }

    private static void add(Path file, String only, List<Tongue> tongues) {
        if (!file.toString().contains(only) || !Files.exists(file)) {
            return;
        }
        try {
            String all = Files.readString(file, StandardCharsets.UTF_8);
            if (file.toString().endsWith(".jsonl")) {
                all = all.replaceAll("(?m)^.*?\"summary\": \"(.*)\", \"numComments\".*$", "$1")
                        .replace("\", \"text\": \"", " ")
                        .replaceAll("\\\\[nrt\"]", " ");
            }
            List<String> sentences = new ArrayList<>();
            for (String sentence : all.split("(?<=[.;:!?])\\s+|\\R+", -1)) {
                if (sentence.length() >= 30 && sentence.length() <= 400) {
                    sentences.add(sentence.strip());
                }
            }
            List<String> words = List.of(
                    String.join(" ", sentences).replaceAll("[^\\p{L}]+$", "").split("[^\\p{L}]+", -1));
            tongues.add(new Tongue(file.getFileName().toString(), List.copyOf(sentences), words));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The texts, one for each file that is at hand. */
    public List<Tongue> tongues() {
        return tongues;
    }
}
