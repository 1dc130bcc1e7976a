package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dauys.text.Kind;

/**
 * Sections that have no word before their number: «3A. Lost keys.—Whoever finds a key …», as Indian and older British acts
 * print them, and «3 Lost keys» or «3. Lost keys» on a line of its own, as British acts do now and constitutions of other
 * countries of the Commonwealth. An act has such sections only when no heading
 * with a word stands in it and several of them stand in order; a single line proves nothing. Headings on a line of their own
 * prove less than those with a dash: where the act has numbered paragraphs these stay its units, and that is told.
 */
final class UnitsWithoutAWord {
    private static final String NUMBER = "(?<number>\\d{1,4}[A-Z]{0,3}(?:-\\d{1,3})?)";
    /** The heading runs into the text: a dash parts them. */
    private static final Pattern RUN_IN = Pattern.compile("\\[?" + NUMBER
            + "\\.\\s{0,2}(?<rest>(?=[\\p{Lu}“\"‘(\\[])[^—]{1,200}?(?:\\.\\s?(?:[–—]|-{1,2})|—)\\s?\\S.*)");

    /** The same with a stop before the dash, by which acts that print their headings so are known: «1. Boats — white» is a list. */
    private static final Pattern PROOF = Pattern.compile(
            "\\[?" + NUMBER + "\\.\\s{0,2}(?=[\\p{Lu}“\"‘(\\[])[^—]{1,200}?\\.\\s?(?:[–—]|--)\\s?\\S.*");

    private static final Pattern REPEALED = Pattern.compile("\\[?" + NUMBER + "\\.\\s{0,2}(?<rest>.{1,300})");
    /** «3. [Wax.] Rep. by the Repealing Act, 1938 …»: the heading is kept in brackets, and no dash parts it from the repeal. */
    private static final Pattern TITLED =
            Pattern.compile("(?<title>\\[[^\\]]{1,150}\\])[.—–-]{0,2}\\s?(?<words>\\S.*)");

    private static final String STOP_AND_DASH = ".— ";

    /** With a stop, as in «3. Life», it must be no beginning of a sentence: «3. Every person shall –». */
    private static final Pattern ON_A_LINE = Pattern.compile(
            NUMBER
                    + "(?:\\s|\\.\\s{1,2}(?!.{0,150}\\b(?i:shall|must|may|is|are|has|have|will)\\b))(?<rest>\\p{Lu}.{0,149}[\\p{L}\\d)’'\"”])");

    private static final Pattern DASH = Pattern.compile("\\.\\s?(?:[–—]|-{1,2})\\s?|\\s?—\\s?");
    /** In characters. */
    private static final int LONGEST_HEADING = 200;

    private static final int FEWEST_RUN_IN = 2;
    private static final int FEWEST_ON_A_LINE = 3;

    /** Acts in which such headings stand at all are in English. */
    private static final String WORD = "Section";

    private enum Form {
        NONE,
        RUN_IN,
        ON_A_LINE
    }

    /** A heading and the text behind it on the same line. */
    record Parts(String heading, String text) {}

    static final UnitsWithoutAWord NONE = new UnitsWithoutAWord(Form.NONE, Optional.empty());

    private final Form form;
    private final Optional<Block> doubt;

    private UnitsWithoutAWord(Form form, Optional<Block> doubt) {
        this.form = form;
        this.doubt = doubt;
    }

    /** What the act's sections look like; none where the act has headings with a word or too few of these in order. */
    static UnitsWithoutAWord of(List<Block> blocks, Tradition tradition) {
        if (inOrder(blocks, PROOF, tradition) >= FEWEST_RUN_IN) {
            return new UnitsWithoutAWord(Form.RUN_IN, Optional.empty());
        }
        if (inOrder(blocks, ON_A_LINE, tradition) < FEWEST_ON_A_LINE) {
            return NONE;
        }
        return areNumberedPast(blocks, tradition)
                ? new UnitsWithoutAWord(Form.NONE, firstHeading(blocks))
                : new UnitsWithoutAWord(Form.ON_A_LINE, Optional.empty());
    }

    /**
     * Whether numbered paragraphs could be the units: they have a stop («1. Tolls are …»), or those in brackets go on from
     * one heading to the next. Where they begin anew below each they are paragraphs of sections.
     */
    private static boolean areNumberedPast(List<Block> blocks, Tradition tradition) {
        Optional<ListNumber> above = Optional.empty();
        Optional<ListNumber> last = Optional.empty();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Optional<Tradition.Mark> mark =
                    block.form() == Block.Form.ROW ? Optional.empty() : tradition.mark(block.text());
            if (isOnALineOfItsOwn(block.text()) && isHeadingOfItsOwn(blocks, i, ON_A_LINE)) {
                above = last;
            } else if (mark.isPresent() && mark.get().paragraph()) {
                boolean stop = Character.isDigit(block.text().charAt(0));
                if (stop || above.filter(mark.get().order()::follows).isPresent()) {
                    return true;
                }
                above = Optional.empty();
                last = Optional.of(mark.get().order());
            }
        }
        return false;
    }

    private static Optional<Block> firstHeading(List<Block> blocks) {
        return IntStream.range(0, blocks.size())
                .filter(at -> isHeadingOfItsOwn(blocks, at, ON_A_LINE)
                        && ON_A_LINE.matcher(blocks.get(at).text()).matches())
                .mapToObj(blocks::get)
                .findFirst();
    }

    /** Whether a line is the heading of a section on a line of its own, where an act has several such lines. */
    static boolean isOnALineOfItsOwn(String line) {
        return ON_A_LINE.matcher(line).matches() && !Headings.endsSentence(line);
    }

    /** Whether the act has sections of either form. */
    boolean any() {
        return form != Form.NONE;
    }

    /** How many lines of their own look like headings of sections. */
    static boolean areSeveral(List<String> lines) {
        return lines.stream().filter(UnitsWithoutAWord::isOnALineOfItsOwn).count() >= FEWEST_ON_A_LINE;
    }

    /** The first of several lines that look like sections of an act which has numbered paragraphs that are read as its units. */
    Optional<Block> doubt() {
        return doubt;
    }

    /** How many lines of a form stand in order from a first one on; 0 when more than a third do not. */
    private static int inOrder(List<Block> blocks, Pattern form, Tradition tradition) {
        int ordered = 0;
        int all = 0;
        ListNumber last = ListNumber.of("0");
        for (int i = 0; i < blocks.size(); i++) {
            Matcher line = form.matcher(blocks.get(i).text());
            boolean heads = form != ON_A_LINE || isHeadingOfItsOwn(blocks, i, form);
            if (blocks.get(i).form() != Block.Form.ROW && heads && line.matches()) {
                ListNumber number = ListNumber.of(line.group("number"));
                boolean next = number.follows(last) || (number.isFirst() && !number.isInsertion());
                all++;
                ordered += next || number.compareTo(last) > 0 ? 1 : 0;
                last = number;
            }
            if (tradition
                    .heading(blocks.get(i).text())
                    .filter(heading -> heading.kind() == Kind.ANNEX)
                    .isPresent()) {
                break;
            }
        }
        return ordered * 3 >= all * 2 ? ordered : 0;
    }

    private static boolean isHeadingOfItsOwn(List<Block> blocks, int at, Pattern form) {
        return !Headings.endsSentence(blocks.get(at).text())
                && at + 1 < blocks.size()
                && !form.matcher(blocks.get(at + 1).text()).matches();
    }

    /** The heading of a section that a line is, if it is one. */
    Optional<Tradition.Heading> heading(String line, Tradition tradition) {
        if (form == Form.NONE || line.isEmpty() || !(Character.isDigit(line.charAt(0)) || line.charAt(0) == '[')) {
            return Optional.empty();
        }
        Matcher found = (form == Form.RUN_IN ? RUN_IN : ON_A_LINE).matcher(line);
        boolean heads = form == Form.RUN_IN || !Headings.endsSentence(line);
        if (heads && found.matches()) {
            return Optional.of(heading(found));
        }
        Matcher repealed = REPEALED.matcher(line);
        if (!repealed.matches()) {
            return Optional.empty();
        }
        Matcher titled = TITLED.matcher(repealed.group("rest"));
        if (form == Form.RUN_IN && titled.matches() && tradition.isRepealed(titled.group("words"))) {
            String rest = titled.group("title") + STOP_AND_DASH + titled.group("words");
            return Optional.of(new Tradition.Heading(Kind.ARTICLE, repealed.group("number"), rest, WORD));
        }
        return tradition.isRepealed(repealed.group("rest")) ? Optional.of(heading(repealed)) : Optional.empty();
    }

    private static Tradition.Heading heading(Matcher found) {
        return new Tradition.Heading(Kind.ARTICLE, found.group("number"), found.group("rest"), WORD);
    }

    /** The words behind a number parted at the dash that ends the heading; empty where none does. */
    Optional<Parts> parts(String rest) {
        if (form != Form.RUN_IN) {
            return Optional.empty();
        }
        Matcher dash = DASH.matcher(rest).region(0, Math.min(rest.length(), LONGEST_HEADING));
        if (!dash.find() || dash.start() == 0 || dash.end() >= rest.length()) {
            return Optional.empty();
        }
        String heading = rest.substring(0, dash.start()).strip();
        return heading.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parts(heading, rest.substring(dash.end()).strip()));
    }
}
