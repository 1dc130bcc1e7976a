package org.dauys.text.read;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the first letters of a line which of many expressions can match there, so that not all are tried on each line of an
 * act: most lines begin like no heading. What was found out is kept.
 *
 * @param <T> what is told of a beginning
 */
final class Beginnings<T> {
    private static final int LETTERS = 3;
    /** Far more than the beginnings of lines in real acts of one language; a made text must not fill the memory. */
    private static final int PLACES = 4_096;
    /** How many places a beginning may be kept in; the one that comes when all are taken drives the first out. */
    private static final int BESIDE = 4;
    /** In bits. */
    private static final int LETTER = 16;
    /** Spreads letters that lie beside each other: the golden ratio in 64 bits (Knuth, volume 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What was found out of one beginning, whose letters are the key. */
    private record Known<T>(long letters, T found) {}

    private final Function<String, T> ofBeginning;
    /** By a part of the spread key. Threads may find the same out twice, and see whole records only, since these never change. */
    private final AtomicReferenceArray<@Nullable Known<T>> known = new AtomicReferenceArray<>(PLACES);

    /** @param ofBeginning what a line with this beginning can be; see {@link #isOf} */
    Beginnings(Function<String, T> ofBeginning) {
        this.ofBeginning = ofBeginning;
    }

    /** What the line can be by its beginning. */
    T of(String line) {
        int length = Math.min(LETTERS, line.length());
        long letters = length;
        for (int i = 0; i < length; i++) {
            letters = (letters << LETTER) | line.charAt(i);
        }
        int place = (int) ((letters * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(PLACES)));
        int free = place;
        for (int i = 0; i < BESIDE; i++) {
            Known<T> kept = known.getPlain(place ^ i);
            if (kept == null) {
                free = place ^ i;
                break;
            }
            if (kept.letters() == letters) {
                return kept.found();
            }
        }
        T found = ofBeginning.apply(line.substring(0, length));
        known.setPlain(free, new Known<>(letters, found));
        return found;
    }

    /** Whether an expression matches at the head of a text, or could if more stood behind it. */
    @SuppressWarnings("JdkObsolete") // The very question: whether more input could make a match.
    static boolean isOf(Pattern pattern, String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
