package org.dauys.bench.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a submission asks, or what all of a campaign do.
 *
 * @param action of an amendment; empty for others
 * @param quote the chosen words of the provision; empty for all of it
 */
record Wish(
        Subject subject,
        String kind,
        String action,
        String language,
        String quote,
        int quoteStart,
        String proposed,
        String words,
        String rationale) {

    /** One that somebody may have. */
    static Wish next(Subject subject, Vocabulary vocabulary, RandomGenerator random) {
        String language = pick(random, "kk", 45, "ru", 93, "en");
        String kind = pick(random, "amendment", 45, "proposal", 80, "question", 88, "remark");
        String action = kind.equals("amendment") && !subject.text().isEmpty()
                ? pick(random, "modify", 70, "add", 90, "delete")
                : kind.equals("amendment") ? "add" : "";
        int length = 8 + (int) (40 * Math.exp(random.nextGaussian() * 0.7));
        String text = vocabulary.text(language, Math.min(length, 600), random);
        boolean quotes = action.equals("modify") && random.nextInt(3) == 0;
        String quote = quotes ? quote(subject.text(), random) : "";
        String proposed = switch (action) {
            case "modify" -> changed(quote.isEmpty() ? subject.text() : quote, vocabulary, random);
            case "add" -> vocabulary.text("ru", 6 + random.nextInt(30), random);
            default -> "";
        };
        return new Wish(
                subject,
                kind,
                action,
                language,
                quote,
                subject.text().indexOf(quote),
                proposed,
                action.isEmpty() ? text : "",
                action.isEmpty() && random.nextBoolean()
                        ? ""
                        : vocabulary.text(language, 10 + random.nextInt(50), random));
    }

    /** With some words of one's own, as members of a campaign add them. */
    Wish personal(Vocabulary vocabulary, RandomGenerator random) {
        String own = vocabulary.text(language, 3 + random.nextInt(13), random);
        return action.isEmpty()
                ? new Wish(subject, kind, action, language, quote, quoteStart, proposed, words + " " + own, rationale)
                : new Wish(subject, kind, action, language, quote, quoteStart, proposed, words, rationale + " " + own);
    }

    /** Of three or four, with their percents summed up. */
    static String pick(RandomGenerator random, Object... choices) {
        int at = random.nextInt(100);
        for (int i = 1; i < choices.length; i += 2) {
            if (at < (Integer) choices[i]) {
                return (String) choices[i - 1];
            }
        }
        return (String) choices[choices.length - 1];
    }

    private static String quote(String text, RandomGenerator random) {
        String[] words = text.split(" ");
        int from = random.nextInt(words.length);
        int to = Math.min(words.length, from + 2 + random.nextInt(6));
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    private static String changed(String text, Vocabulary vocabulary, RandomGenerator random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int i = 0; i < 1 + words.size() / 12; i++) {
            words.set(random.nextInt(words.size()), vocabulary.word("ru", random));
        }
        return String.join(" ", words);
    }
}
