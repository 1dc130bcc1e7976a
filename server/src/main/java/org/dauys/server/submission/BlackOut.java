package org.dauys.server.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes words out of a text so that nobody can tell how long they were, only how many: each becomes {@link #WORD}.
 *
 * @param words as they stand in the text, in any case and with any spaces between them; whole words only
 * @param occurrence which of the places, from 1; empty for all of them
 */
public record BlackOut(String words, OptionalInt occurrence) {
    /** What stands for a word, however long it was. */
    public static final String WORD = "█████";

    private static final Pattern LINE = Pattern.compile("(?<words>.+?)\\s+#(?<which>[1-9][0-9]{0,4})");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Reads a line as a moderator types it: {@code Ivan Petrov}, or {@code Ivan Petrov #2} for the second place alone. */
    public static BlackOut of(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        return matcher.matches()
                ? new BlackOut(matcher.group("words"), OptionalInt.of(Integer.parseInt(matcher.group("which"))))
                : new BlackOut(line.strip(), OptionalInt.empty());
    }

    /** Whether the text has such a place. */
    public boolean isIn(String text) {
        int places = places(text).size();
        return places >= occurrence.orElse(1);
    }

    /** The text without the words. */
    public static String of(String text, List<BlackOut> all) {
        List<Stretch> places = new ArrayList<>();
        for (BlackOut one : all) {
            List<Stretch> found = one.places(text);
            if (one.occurrence().isEmpty()) {
                places.addAll(found);
            } else if (found.size() >= one.occurrence().getAsInt()) {
                places.add(found.get(one.occurrence().getAsInt() - 1));
            }
        }
        return without(text, places);
    }

    private record Stretch(int from, int to) {}

    private List<Stretch> places(String text) {
        String pattern = "(?<![\\p{L}\\p{N}])"
                + String.join(
                        "\\s+", SPACE.splitAsStream(words).map(Pattern::quote).toList())
                + "(?![\\p{L}\\p{N}])";
        Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        List<Stretch> places = new ArrayList<>();
        while (!words.isEmpty() && matcher.find()) {
            places.add(new Stretch(matcher.start(), matcher.end()));
        }
        return places;
    }

    /** Places may overlap. */
    private static String without(String text, List<Stretch> places) {
        boolean[] out = new boolean[text.length()];
        for (Stretch place : places) {
            java.util.Arrays.fill(out, place.from(), place.to(), true);
        }
        StringBuilder left = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!out[i] || space) {
                left.append(text.charAt(i));
                inWord = false;
            } else if (!inWord) {
                left.append(WORD);
                inWord = true;
            }
        }
        return left.toString();
    }
}
