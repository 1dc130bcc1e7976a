package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/**
 * Groups that have a Roman number and no word: «I. Общие положения» above numbered paragraphs, as regulations have them. An
 * act has such groups only when no group with a word stands in it, and several such lines stand in order, each right above a
 * numbered paragraph or an article; a single line proves nothing.
 */
final class RomanGroups {
    private static final Pattern LINE = Pattern.compile("(?<number>[IVXІХ]{1,7})\\.\\s(?<rest>\\p{Lu}.{1,150})");
    private static final int FEWEST = 2;

    private RomanGroups() {}

    /** Whether an act has such groups. */
    static boolean areIn(List<Block> blocks, Tradition tradition) {
        if (blocks.stream().filter(block -> canBe(block.text())).count() < FEWEST) {
            return false;
        }
        int ordered = 0;
        int all = 0;
        ListNumber last = ListNumber.of("0");
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Tradition.Heading> heading =
                    tradition.heading(blocks.get(i).text());
            if (heading.filter(RomanGroups::isGroupWithAWord).isPresent()) {
                return false;
            }
            Optional<Tradition.Heading> group = heading(blocks.get(i), tradition);
            if (group.isPresent()) {
                ListNumber number = ListNumber.of(group.get().number());
                boolean next = number.follows(last) || number.isFirst();
                all++;
                ordered += next && isAboveANumber(blocks, i, tradition) ? 1 : 0;
                last = number;
            }
        }
        return ordered >= FEWEST && ordered * 3 >= all * 2;
    }

    private static boolean canBe(String line) {
        return !line.isEmpty() && "IVXІХ".indexOf(line.charAt(0)) >= 0;
    }

    private static boolean isGroupWithAWord(Tradition.Heading heading) {
        return heading.kind().isGroup() && heading.kind() != Kind.ANNEX;
    }

    private static boolean isAboveANumber(List<Block> blocks, int at, Tradition tradition) {
        if (at + 1 == blocks.size()) {
            return false;
        }
        String next = blocks.get(at + 1).text();
        return tradition.mark(next).filter(Tradition.Mark::paragraph).isPresent()
                || tradition
                        .heading(next)
                        .filter(heading -> heading.kind() == Kind.ARTICLE)
                        .isPresent();
    }

    /** The heading of such a group that a line would be in an act that has them. */
    static Optional<Tradition.Heading> heading(Block block, Tradition tradition) {
        String line = block.text();
        if (!canBe(line) || block.form() == Block.Form.ROW) {
            return Optional.empty();
        }
        Matcher found = LINE.matcher(line);
        return found.matches()
                        && !Headings.endsSentence(line)
                        && tradition.marks(line).isEmpty()
                ? Optional.of(new Tradition.Heading(
                        tradition.hasSectionsOfManyRoles() ? Kind.DIVISION : Kind.SECTION,
                        found.group("number"),
                        found.group("rest"),
                        ""))
                : Optional.empty();
    }
}
