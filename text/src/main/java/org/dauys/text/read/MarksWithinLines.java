package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Elements that begin within a line: «… of contracts. (c) Use of funds The agency …», where (b) and (d) stand at the heads of
 * lines. Such a mark stands behind the end of a sentence or of a member of a list and before a capital, in no quotation, bracket or
 * reference; and it is one only where the numbers ask for it, which {@link ListDepths} tells: a list would leave this very
 * number out, begin without it, or begin anew in an element that has it already. Where the numbers of an article are complete
 * without such marks, they are text. A line that begins with the number of a reference, as «… described in subsection / (b) of this
 * section», is asked the same, and joined with the line above where no list needs the number.
 */
final class MarksWithinLines {
    private static final String SENTENCE_ENDS = ".!?";
    private static final String MEMBER_ENDS = ";:—–";
    private static final String CLOSING = "»”\"’)]";
    private static final String BEFORE_CAPITALS = "«“„\"‘'([";
    /** In characters, without its brackets: «viii», «12-1». */
    private static final int LONGEST_MARK = 5;
    /** In characters, of an element that says nothing but that it is repealed. */
    private static final int LONGEST_REPEAL = 300;
    /** Between two members of a list: «…; and (2) The …». */
    private static final Pattern AND =
            Pattern.compile("[;,]\\s(?:and|or|и|или|либо|және|немесе|und|oder|et|ou|y|o|e)\\z");

    private final SectionRole sections;
    private final boolean inAnnex;
    private final List<ListDepths.Place> places = new ArrayList<>();

    /** What may be a mark of each place: the block, and where in it; −1 where no element can begin. */
    private record Start(int block, int at) {}

    private final List<Start> starts = new ArrayList<>();
    /** Of each block, whether it begins with what may be the number of a reference in the one before. */
    private final List<Boolean> goingOn = new ArrayList<>();

    private String before = "";

    private MarksWithinLines(SectionRole sections, boolean inAnnex) {
        this.sections = sections;
        this.inAnnex = inAnnex;
    }

    /**
     * The same paragraphs, with each element that begins within a line as one of its own.
     *
     * @param first the first that may be parted; those before it are the heading
     * @param above the last number of paragraphs in the part before
     */
    static List<Block> parted(
            SectionRole sections, List<Block> blocks, int first, boolean inAnnex, Optional<ListNumber> above) {
        MarksWithinLines within = new MarksWithinLines(sections, inAnnex);
        boolean any = false;
        List<List<Integer>> found = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            List<Integer> marks = i < first ? List.of() : within.find(blocks.get(i));
            boolean goesOn = i > first && within.goesOnWithReference(blocks.get(i - 1), blocks.get(i));
            any |= goesOn || !marks.isEmpty();
            found.add(marks);
            within.goingOn.add(goesOn);
        }
        return any ? within.part(blocks, found, above) : blocks;
    }

    private List<Block> part(List<Block> blocks, List<List<Integer>> found, Optional<ListNumber> last) {
        for (int i = 0; i < blocks.size(); i++) {
            takePlaces(blocks.get(i), i, found.get(i));
        }
        List<Optional<Tradition.Mark>> chosen = ListDepths.chooseWithin(places, last);
        List<List<Integer>> cuts = new ArrayList<>();
        blocks.forEach(block -> cuts.add(new ArrayList<>()));
        Set<Integer> joined = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            Start start = starts.get(i);
            if (start.at() == 0 && goingOn.get(start.block()) && chosen.get(i).isEmpty()) {
                joined.add(start.block());
            }
            if (chosen.get(i).isPresent() && start.at() > 0) {
                cuts.get(start.block()).add(start.at());
            }
        }
        List<Block> parted = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (joined.contains(i)) {
                Block above = parted.removeLast();
                int shift = above.text().length() + 1;
                cuts.get(i).replaceAll(cut -> cut + shift);
                block = new Block(above.text() + " " + block.text(), above.place(), above.form());
            }
            cut(block, cuts.get(i), parted);
        }
        return parted;
    }

    private static void cut(Block block, List<Integer> cuts, List<Block> into) {
        int from = 0;
        for (int cut : cuts) {
            into.add(new Block(block.text().substring(from, cut).strip(), block.place(), block.form()));
            from = cut;
        }
        into.add(from == 0 ? block : new Block(block.text().substring(from), block.place(), block.form()));
    }

    private void takePlaces(Block block, int index, List<Integer> within) {
        String text = block.text();
        int end = within.isEmpty() ? text.length() : within.getFirst();
        boolean marked = block.form() != Block.Form.ROW && !isNote(block);
        add(
                goingOn.get(index) ? ListDepths.Stands.BEHIND_A_REFERENCE : ListDepths.Stands.AT_THE_HEAD,
                new Start(index, 0),
                marked ? sections.marks(text, inAnnex) : List.of(),
                text.substring(0, end));
        for (int i = 0; i < within.size(); i++) {
            int at = within.get(i);
            end = i + 1 < within.size() ? within.get(i + 1) : text.length();
            add(
                    ListDepths.Stands.WITHIN_A_LINE,
                    new Start(index, at),
                    marks(text.substring(at)),
                    text.substring(at, end));
        }
    }

    private void add(ListDepths.Stands stands, Start start, List<Tradition.Mark> marks, String text) {
        places.add(new ListDepths.Place(stands, before, marks));
        starts.add(start);
        ListDepths.Place.behind(marks, sections.tradition()).ifPresent(inner -> {
            places.add(inner);
            starts.add(new Start(start.block(), -1));
        });
        before = text.strip();
    }

    /** «… described in subsection / (b) of this section»: the line goes on in small letters. */
    private boolean goesOnWithReference(Block above, Block block) {
        boolean open =
                Character.isLetter(above.text().codePointBefore(above.text().length()))
                        || above.text().endsWith("§");
        return open
                && block.form() == Block.Form.PLAIN
                && above.form() == Block.Form.PLAIN
                && !isNote(above)
                && marks(block.text()).stream()
                        .anyMatch(mark -> Character.isLowerCase(mark.rest().codePointAt(0))
                                && sections.tradition().isReferencePartedBefore(above.text(), mark.rest()));
    }

    private boolean isNote(Block block) {
        return block.form() == Block.Form.NOTE || sections.tradition().isNote(block.text());
    }

    /** What a mark within a line can be: only what is one without doubt at the head of a line. */
    private List<Tradition.Mark> marks(String rest) {
        return sections.marks(rest, false).stream()
                .filter(mark -> !mark.strict() && !mark.mended() && !mark.rest().isEmpty())
                .toList();
    }

    /** Where elements may begin within a paragraph, its head left aside. */
    private List<Integer> find(Block block) {
        String text = block.text();
        if (block.form() != Block.Form.PLAIN || isNote(block)) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(0);
        int quoted = 0;
        int brackets = 0;
        int counted = 0;
        for (int end = nextEnd(text, 1); end >= 0; end = nextEnd(text, end + 1)) {
            int start = start(text, end);
            if (start <= counted || !standsBeforeACapital(text, end)) {
                continue;
            }
            for (; counted < start; counted++) {
                char c = text.charAt(counted);
                quoted = Math.max(0, quoted + Quotations.step(text, counted));
                brackets = Math.max(0, brackets + (c == '(' ? 1 : c == ')' ? -1 : 0));
            }
            if (quoted == 0
                    && brackets == 0
                    && isBehindAnEnd(text, start, found.isEmpty() ? 0 : found.getLast())
                    && !marks(text.substring(start)).isEmpty()) {
                found.add(start);
            }
        }
        return found;
    }

    /** The next bracket, or stop behind a digit, that may end a mark. */
    private static int nextEnd(String text, int from) {
        for (int i = from; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            if (c == ')' || (c == '.' && Character.isDigit(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** Where the mark begins that ends at a place; 0 where none does. */
    private static int start(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_MARK
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        if (start == end) {
            return 0;
        }
        boolean bracket = start > 0 && text.charAt(start - 1) == '(';
        if (bracket) {
            start = text.charAt(end) == ')' ? start - 1 : 0;
        }
        return start > 0 && (text.charAt(start - 1) == ' ' || "—–".indexOf(text.charAt(start - 1)) >= 0) ? start : 0;
    }

    /** A capital stands behind the mark, if need be behind a quotation mark or the marks of a list below: «(c)(1) The …». */
    private static boolean standsBeforeACapital(String text, int end) {
        int at = end + 1;
        while (at < text.length() && text.charAt(at) == '(') {
            int close = text.indexOf(')', at);
            if (close < 0 || close - at > LONGEST_MARK) {
                return false;
            }
            at = close + 1;
        }
        if (at + 1 >= text.length() || text.charAt(at) != ' ') {
            return false;
        }
        at++;
        if (BEFORE_CAPITALS.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length()) {
            at++;
        }
        return Character.isUpperCase(text.codePointAt(at));
    }

    /** Whether a sentence or a member of a list ends before a mark, or an element that says nothing but its repeal. */
    private boolean isBehindAnEnd(String text, int start, int element) {
        String ahead = text.substring(element, start).strip();
        int last = ahead.length() - 1;
        if (last < 0) {
            return false;
        }
        if (MEMBER_ENDS.indexOf(ahead.charAt(last)) >= 0 || AND.matcher(ahead).find()) {
            return true;
        }
        int stop = CLOSING.indexOf(ahead.charAt(last)) >= 0 ? last - 1 : last;
        if (stop >= 0 && SENTENCE_ENDS.indexOf(ahead.charAt(stop)) >= 0) {
            return stop < last || !isShortened(ahead, stop);
        }
        return ahead.length() < LONGEST_REPEAL
                && sections.marks(ahead, inAnnex).stream()
                        .anyMatch(mark -> sections.tradition().isRepealed(mark.rest()));
    }

    /** «ст. 3)», "Sec. (c)": the stop belongs to the word. */
    private boolean isShortened(String ahead, int stop) {
        int from = stop;
        while (from > 0
                && !Character.isWhitespace(ahead.charAt(from - 1))
                && "(«\"".indexOf(ahead.charAt(from - 1)) < 0) {
            from--;
        }
        return sections.tradition().isShortForAnElement(ahead.substring(from, stop));
    }
}
