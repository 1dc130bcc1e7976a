package org.dauys.text.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by the first letters of a line which of many expressions can match there, so that not all are tried on each line of an
 * act: most lines begin like no heading. What was found out is kept.
 *
 * @param <T> what is told of a beginning
 */
final class Beginnings<T> {
    private static final int LETTERS = 3;
    /** Far more than the beginnings of lines in real acts of one language; a made text must not fill the memory. */
    private static final int MOST_KEPT = 8_192;

    private final Function<String, T> ofBeginning;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    /** @param ofBeginning what a line with this beginning can be; see {@link #isOf} */
    Beginnings(Function<String, T> ofBeginning) {
        this.ofBeginning = ofBeginning;
    }

    /** What the line can be by its beginning. */
    T of(String line) {
        String beginning = line.substring(0, Math.min(LETTERS, line.length()));
        T found = known.get(beginning);
        if (found == null) {
            found = ofBeginning.apply(beginning);
            if (known.size() < MOST_KEPT) {
                known.put(beginning, found);
            }
        }
        return found;
    }

    /** Whether an expression matches at the head of a text, or could if more stood behind it. */
    @SuppressWarnings("JdkObsolete") // The very question: whether more input could make a match.
    static boolean isOf(Pattern pattern, String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
