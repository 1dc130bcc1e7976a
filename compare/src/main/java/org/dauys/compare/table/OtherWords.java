package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dauys.compare.Counts;
import org.dauys.compare.Counts.Group;
import org.dauys.compare.language.Phrases;

/** The numbers of a comparison in words. */
final class OtherWords {
    private OtherWords() {}

    /** "other changes: 2 headings, 1 note". */
    static String of(Counts.Others others, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        add("title", others.titles(), phrases, parts);
        add("headings", others.headings(), phrases, parts);
        add("notes", others.notes(), phrases, parts);
        add("conclusion", others.conclusions(), phrases, parts);
        add("numbers", others.numbers(), phrases, parts);
        add("places", others.places(), phrases, parts);
        return phrases.say("five.other", String.join(", ", parts));
    }

    private static void add(String what, int count, Phrases phrases, List<String> parts) {
        if (count > 0) {
            parts.add(phrases.count("other." + what, count));
        }
    }

    /** "43 unchanged · 1 reworded · … · other changes: 2 headings", all on one line. */
    static String line(Counts counts, Phrases phrases) {
        List<String> numbers = new ArrayList<>();
        for (Group group : Group.values()) {
            int count = counts.of(group);
            if (group != Group.OTHER) {
                String kind = group.name().toLowerCase(Locale.ROOT);
                numbers.add(phrases.say("number", count) + " " + phrases.count("five." + kind, count));
            } else if (count > 0) {
                numbers.add(of(counts.others(), phrases));
            }
        }
        return String.join(" · ", numbers);
    }
}
