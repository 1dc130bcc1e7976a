package org.dauys.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dauys.opinion.Votes;
import org.dauys.opinion.VotesBuilder;

/** Votes and texts that are made up from a seed. */
final class MadeInput {
    private static final List<String> WORDS = List.of(
            "закон",
            "право",
            "гражданин",
            "суд",
            "народ",
            "выборы",
            "құқық",
            "мемлекет",
            "сот",
            "халық",
            "сайлау",
            "парламент",
            "strike",
            "water",
            "school",
            "district",
            "council",
            "budget",
            "language",
            "freedom",
            "house",
            "road",
            "tax",
            "year");

    private MadeInput() {}

    /** People of three opinions, each of whom voted on a fifth of the statements or more; the first one on none. */
    static Votes votes(int participants, int statements, long seed) {
        Random random = new Random(seed);
        VotesBuilder votes = new VotesBuilder();
        for (int p = 1; p < participants; p++) {
            double seen = 0.2 + 0.6 * random.nextDouble();
            for (int j = 0; j < statements; j++) {
                boolean agrees = (p % 3 * 7 + j * 5) % 4 < 2 == random.nextDouble() < 0.85;
                if (random.nextDouble() < seen) {
                    votes.add(p, j, random.nextDouble() < 0.1 ? 0 : agrees ? 1 : -1);
                }
            }
        }
        return votes.build(participants, statements);
    }

    /** Letters sent many times with an edit or none, texts of people's own, short ones, and such that say nothing. */
    static List<String> texts(int many, long seed) {
        Random random = new Random(seed);
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            letters.add(words(random, 60));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String letter = letters.get(random.nextInt(letters.size()));
            texts.add(
                    switch (random.nextInt(8)) {
                        case 0 -> letter;
                        case 1 -> letter.toUpperCase(java.util.Locale.ROOT) + "!";
                        case 2 -> letter + " " + words(random, 1 + random.nextInt(40));
                        case 3 -> replaced(random, letter, 0.05 + 0.15 * random.nextDouble());
                        case 4 -> letter.substring(letter.length() / 3);
                        case 5 -> random.nextBoolean() ? "…" : "";
                        case 6 -> words(random, 1 + random.nextInt(3));
                        default -> words(random, 30 + random.nextInt(50));
                    });
        }
        return texts;
    }

    private static String replaced(Random random, String letter, double share) {
        StringBuilder text = new StringBuilder();
        for (String word : letter.split(" ", -1)) {
            text.append(random.nextDouble() < share ? words(random, 1) : word).append(' ');
        }
        return text.toString();
    }

    private static String words(Random random, int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(random.nextInt(4) == 0 ? random.nextInt(500) : "")
                    .append(' ');
        }
        return text.toString().strip();
    }
}
