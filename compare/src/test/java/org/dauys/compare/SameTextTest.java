package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dauys.compare.ActsAtHand.Found;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same text, read from another format or with its lines broken elsewhere, has no changed row. */
class SameTextTest {
    private static final int WIDTH = 72;
    /** Characters. */
    private static final int LONG = 60_000;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PDF")
    void textReadFromAnotherFormatShowsNothing(Format format) {
        List<Found> acts = ActsAtHand.all().stream()
                .filter(found -> !isLong(found) || formatOf(found) == format)
                .toList();
        read(
                format.name(),
                acts,
                act -> ActsAtHand.read("act", CanonicalLines.bytes(act, format), format, act.language()));
    }

    @Test
    void textWithItsLinesBrokenElsewhereShowsNothing() {
        List<Found> acts =
                ActsAtHand.all().stream().filter(found -> !isLong(found)).toList();
        read(
                "broken at " + WIDTH,
                acts,
                act -> ActsAtHand.read("act", broken(CanonicalLines.text(act, Format.TEXT)), act.language()));
    }

    private static boolean isLong(Found found) {
        return CanonicalLines.text(found.act(), Format.TEXT).length() > LONG;
    }

    /** A long act is tried in one format, always the same. */
    private static Format formatOf(Found found) {
        List<Format> formats = Stream.of(Format.values())
                .filter(format -> format != Format.PDF)
                .toList();
        return formats.get(Math.floorMod(found.name().hashCode(), formats.size()));
    }

    private static void read(String how, List<Found> all, Function<Act, Optional<Act>> again) {
        List<String> same = all.parallelStream()
                .filter(found -> isTheSame(found, again.apply(found.act()), how))
                .map(Found::name)
                .toList();
        List<String> other = all.stream()
                .map(Found::name)
                .filter(name -> !same.contains(name))
                .toList();
        // What is read otherwise is for the reader's tests to tell; here it must not be the most.
        System.out.printf("%s: %d read the same, %d not: %s%n", how, same.size(), other.size(), other);
        assertTrue(same.size() > other.size(), () -> how + " is read otherwise: " + other);
    }

    /** Whether the text is read as the same; where it is, nothing may be shown. */
    private static boolean isTheSame(Found found, Optional<Act> read, String how) {
        String sum = ActWriter.sha256(found.act());
        if (read.filter(act -> ActWriter.sha256(act).equals(sum)).isEmpty()) {
            return false;
        }
        Comparison comparison = Comparison.of(found.act(), read.get());
        Counts counts = comparison.counts();
        assertEquals(0, counts.changes(), () -> found.name() + " " + how + ": " + counts);
        assertTrue(comparison.inOrder().stream().allMatch(row -> row.has(Relation.UNCHANGED)), found.name());
        return true;
    }

    /** Each line of the text as a paragraph of lines of so many characters, with an empty line behind it. */
    private static String broken(String text) {
        StringBuilder broken = new StringBuilder();
        for (String line : text.lines().filter(own -> !own.isBlank()).toList()) {
            int width = 0;
            for (String word : line.split(" ", -1)) {
                if (width > 0 && width + 1 + word.length() > WIDTH) {
                    broken.append('\n');
                    width = 0;
                } else if (width > 0) {
                    broken.append(' ');
                    width++;
                }
                broken.append(word);
                width += word.length();
            }
            broken.append("\n\n");
        }
        return broken.toString();
    }
}
