package org.dauys.text.write;

import static org.dauys.text.write.Headings.oneLine;

import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * Writes an act as plain text: one line for each heading, text and note, in the order of the act, and one blank line
 * after the head. An act's SHA-256 is that of this text, so any change here changes the sums of all acts.
 *
 * <p>Not kept, because plain text has no room for it: the date, unless a note states it, and that an element with words is
 * repealed, unless the words say so.
 */
final class TextActs {
    private final StringBuilder out = new StringBuilder();
    private final Headings headings;

    private TextActs(Headings headings) {
        this.headings = headings;
    }

    static String write(Act act) {
        TextActs text = new TextActs(Headings.of(act));
        text.line(act.title());
        act.notes().forEach(text::line);
        if (!text.out.isEmpty()) {
            text.out.append('\n');
        }
        act.provisions().forEach(text::provision);
        return text.out.toString();
    }

    private void provision(Provision provision) {
        if (Headings.standsAlone(provision)) {
            line(headings.heading(provision));
            line(provision.text());
        } else {
            line(headings.number(provision) + " " + provision.text());
        }
        headings.notes(provision).forEach(this::line);
        provision.children().forEach(this::provision);
    }

    private void line(String words) {
        String line = oneLine(words);
        if (!line.isEmpty()) {
            out.append(line).append('\n');
        }
    }
}
