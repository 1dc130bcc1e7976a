package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/**
 * Groups that have an Arabic number and no word, above paragraphs that are counted through: «1. Общие положения / 1. Паром ходит
 * днём. / 2. … / 2. Плата / 3. …», as rules have them that a decree approves. Both counts must be whole, from 1 on and with
 * nothing left out, and two such groups stand in the part; a heading ends no sentence and stands right above a paragraph.
 */
final class CountedGroups {
    private static final Pattern LINE = Pattern.compile("(?<number>\\d{1,2})\\.\\s(?<rest>\\p{Lu}.{1,150})");
    private static final int FEWEST = 2;
    private static final int MOST_DIGITS = 3;

    private final Tradition tradition;
    private final Set<String> found = new HashSet<>();
    /** Of the part that is read: the last numbers of its groups and of its paragraphs. */
    private int groups;

    private int paragraphs;
    private boolean whole = true;
    private final List<String> lines = new ArrayList<>();

    private CountedGroups(Tradition tradition) {
        this.tradition = tradition;
    }

    /** The lines of such groups. */
    static Set<String> in(List<Block> blocks, Tradition tradition) {
        if (blocks.stream().noneMatch(block -> number(block) > 0)) {
            return Set.of();
        }
        CountedGroups counted = new CountedGroups(tradition);
        for (int i = 0; i < blocks.size(); i++) {
            counted.take(blocks.get(i), i + 1 < blocks.size() ? number(blocks.get(i + 1)) : 0);
        }
        counted.endPart();
        return counted.found;
    }

    /** The heading of such a group. */
    static Tradition.Heading heading(String line, Tradition tradition) {
        Matcher heading = LINE.matcher(line);
        if (!heading.matches()) {
            throw new IllegalArgumentException("No heading of a group with a number: " + line);
        }
        Kind kind = tradition.hasSectionsOfManyRoles() ? Kind.DIVISION : Kind.SECTION;
        return new Tradition.Heading(kind, heading.group("number"), heading.group("rest"), "");
    }

    private void take(Block block, int next) {
        if (tradition.heading(block.text()).isPresent() || tradition.beginsWhatIsApproved(block.text())) {
            endPart();
            return;
        }
        int number = number(block);
        if (number == 0) {
            return;
        }
        boolean title = !Headings.endsSentence(block.text())
                && LINE.matcher(block.text()).matches();
        if (title && number == groups + 1 && next == paragraphs + 1) {
            groups++;
            lines.add(block.text());
        } else if (number == paragraphs + 1) {
            paragraphs++;
        } else {
            whole = false;
        }
    }

    private void endPart() {
        if (whole && groups >= FEWEST && paragraphs > groups) {
            found.addAll(lines);
        }
        groups = 0;
        paragraphs = 0;
        whole = true;
        lines.clear();
    }

    /** The number with a stop at the head of a paragraph; 0 where there is none. */
    private static int number(Block block) {
        String text = block.text();
        int end = 0;
        while (end < Math.min(text.length(), MOST_DIGITS) && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean law = block.form() != Block.Form.ROW && block.form() != Block.Form.NOTE;
        return law && end > 0 && text.startsWith(". ", end) ? Integer.parseInt(text.substring(0, end)) : 0;
    }
}
