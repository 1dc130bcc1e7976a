package org.dauys.text.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * One line of an act as a word processor shows it, and what it is of the act.
 *
 * @param of the element that it belongs to; empty for title and notes of the act
 * @param note which note it is, from 0; of no meaning for others
 * @param mark the number with all that stands before the words: {@code "Статья 5. "}; may be empty
 * @param words without the mark; may be empty
 * @param level of a heading in the outline, from 1; of no meaning for others
 * @param depth how many steps it is set in, from 0
 */
public record PrintedLine(
        Role role, Optional<Provision> of, int note, String mark, String words, int level, int depth) {

    /** What a line says of its element. */
    public enum Role {
        TITLE,
        NOTE,
        HEADING,
        TEXT
    }

    /** The whole line. */
    public String text() {
        return Headings.oneLine(mark + words);
    }

    /** All lines of an act that are not empty, in their order. */
    public static List<PrintedLine> of(Act act) {
        List<PrintedLine> lines = new ArrayList<>();
        Headings headings = Headings.of(act);
        lines.add(new PrintedLine(Role.TITLE, Optional.empty(), 0, "", Headings.oneLine(act.title()), 0, 0));
        notes(Optional.empty(), act.notes(), 0, lines);
        act.provisions().forEach(provision -> add(provision, headings, 1, 0, lines));
        lines.removeIf(line -> line.text().isEmpty());
        return List.copyOf(lines);
    }

    private static void add(Provision provision, Headings headings, int level, int depth, List<PrintedLine> lines) {
        Optional<Provision> of = Optional.of(provision);
        String text = Headings.oneLine(provision.text());
        if (Headings.standsAlone(provision)) {
            String whole = headings.heading(provision);
            String heading = Headings.oneLine(provision.heading());
            String mark = whole.substring(0, whole.length() - heading.length());
            lines.add(new PrintedLine(Role.HEADING, of, 0, mark, heading, level, 0));
            lines.add(new PrintedLine(Role.TEXT, of, 0, "", text, 0, depth));
        } else {
            String number = headings.number(provision);
            lines.add(new PrintedLine(Role.TEXT, of, 0, number.isEmpty() ? "" : number + " ", text, 0, depth));
        }
        notes(of, provision.notes(), depth, lines);
        for (Provision child : provision.children()) {
            boolean setIn = child.kind() == Kind.SUBPARAGRAPH || child.kind() == Kind.INDENT;
            add(child, headings, level + 1, setIn ? depth + 1 : depth, lines);
        }
    }

    private static void notes(Optional<Provision> of, List<String> notes, int depth, List<PrintedLine> lines) {
        int setIn = depth > 0 ? depth + 1 : 0;
        for (int i = 0; i < notes.size(); i++) {
            lines.add(new PrintedLine(Role.NOTE, of, i, "", Headings.oneLine(notes.get(i)), 0, setIn));
        }
    }
}
