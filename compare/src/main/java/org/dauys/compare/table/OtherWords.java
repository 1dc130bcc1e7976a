package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Counts;
import org.dauys.compare.Counts.Others;
import org.dauys.compare.language.Phrases;

/** The numbers of a comparison in words. */
final class OtherWords {
    private OtherWords() {}

    /** "other changes: 2 headings, 1 note"; what is only renumbered is told apart. */
    static String of(Others others, Phrases phrases) {
        return phrases.say("five.other", parts(others, phrases));
    }

    /** The same where their sum stands before it: "3 other changes: 2 headings, 1 note", the words behind the 3. */
    static String behindNumber(Others others, Phrases phrases) {
        return phrases.count("five.others", others.words(), parts(others, phrases));
    }

    private static String parts(Others others, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        add("title", others.titles(), phrases, parts);
        add("headings", others.headings(), phrases, parts);
        add("notes", others.notes(), phrases, parts);
        add("conclusion", others.conclusions(), phrases, parts);
        add("places", others.places(), phrases, parts);
        return String.join(", ", parts);
    }

    private static void add(String what, int count, Phrases phrases, List<String> parts) {
        if (count > 0) {
            parts.add(phrases.count("other." + what, count));
        }
    }

    /** "58 only renumbered". */
    static String renumbered(int count, Phrases phrases) {
        return phrases.say("number", count) + " " + phrases.count("five.renumbered", count);
    }

    /** "other changes: 2 headings · 3 only renumbered"; empty when there are none. */
    static String others(Counts counts, Phrases phrases) {
        return Stream.concat(
                        counts.others().words() == 0 ? Stream.of() : Stream.of(of(counts.others(), phrases)),
                        counts.others().numbers() == 0
                                ? Stream.of()
                                : Stream.of(renumbered(counts.others().numbers(), phrases)))
                .collect(Collectors.joining(" · "));
    }

    /** "43 unchanged · 1 reworded · … · other changes: 2 headings · 3 only renumbered", all on one line. */
    static String line(Counts counts, Phrases phrases) {
        List<String> numbers = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.FIVE) {
            int count = kind.of(counts);
            numbers.add(phrases.say("number", count) + " " + phrases.count("five." + kind.jsonName(), count));
        }
        String others = others(counts, phrases);
        if (!others.isEmpty()) {
            numbers.add(others);
        }
        return String.join(" · ", numbers);
    }
}
