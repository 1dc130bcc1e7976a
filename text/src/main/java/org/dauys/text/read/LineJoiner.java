package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.text.Language;
import org.dauys.text.Place;

/**
 * Joins the lines of a plain text to paragraphs. How the text is set tells what parts them ({@link TextSetting}); where that leaves
 * a doubt, the sentence before, the room left on its line, and the numbers of lists do.
 */
final class LineJoiner {
    /** A line shorter than this share of the margin ends a paragraph even within a sentence: it is a title. */
    private static final double VERY_SHORT_LINE = 0.6;
    /** A line shorter than this share of the margin ends a paragraph when it ends a sentence. */
    private static final double SHORT_LINE = 0.85;
    /** Letters have different widths: a line this near to the margin is full. */
    private static final double NEARLY_FULL = 0.97;

    /** In characters, with the one before it and its stop. */
    private static final int LONGEST_ABBREVIATION = 6;

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<!\\p{L})(?:ст|стст|пп?|чч?|гл|гг?|см|абз|подп|рис|б|т|arts?|nos?|nr|abs|secs?|ss?|chs?|cf|cap|lit|al|paras?|pp?|z|inc|núm)\\.$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER_ALONE = Pattern.compile(
            "(?:№|n(?:[.°º]|[or]\\.?)?)\\s?[\\p{L}\\d/–-]*\\d[\\p{L}\\d/–-]*", Pattern.CASE_INSENSITIVE);
    /** Characters in which the words and number of a heading stand, and the first word after them. */
    private static final int LONGEST_NUMBER = 120;

    /** In paragraphs, with the title: recitals of great treaties are some hundreds. */
    private static final int LONGEST_PREAMBLE = 400;
    /** In characters: «Preamble:». */
    private static final int LONGEST_NAME = 24;

    private final Tradition tradition;
    private final TextSetting setting;
    /** Whether sections may stand in it that have no word before their number: «3 Lost keys». */
    private final boolean bareSections;

    private final Hyphens hyphens;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    /** The last number of each class of marks since the last heading. */
    private final Map<Integer, ListNumber> lastNumbers = new HashMap<>();
    /** The number before it: a heading with a number of its own may stand between the two. */
    private final Map<Integer, ListNumber> numbersBefore = new HashMap<>();

    private int paragraphStart;
    private int lastLineLength;
    private boolean lastLineIsRow;
    /** How much of the paragraph it was that was asked about, and whether it begins with a heading. */
    private int headLength;

    private boolean headIsHeading;

    private LineJoiner(List<TextLine> lines, Tradition tradition) {
        this.tradition = tradition;
        setting = TextSetting.of(lines, tradition);
        bareSections = tradition.hasSectionsOfManyRoles()
                && UnitsWithoutAWord.areSeveral(lines.stream()
                        .filter(TextLine::afterEmpty)
                        .map(TextLine::text)
                        .toList());
        hyphens = new Hyphens(
                lines.stream().map(TextLine::text).toList(), tradition.spacedSigns(), tradition::keepsItsHyphen);
    }

    /** The paragraphs, and the language that the lines are in. */
    static Source source(String text, Optional<Language> language) {
        List<TextLine> lines = TextLine.of(text);
        LanguageDetector.Guess guess = language.map(known -> new LanguageDetector.Guess(known, true))
                .orElseGet(() -> LanguageDetector.guess(
                        lines.stream().map(TextLine::text).toList()));
        Tradition tradition = Tradition.of(guess.language());
        LineJoiner joiner = new LineJoiner(lines, tradition);
        TextLine end = TextLine.end();
        for (int i = 0; i < lines.size(); i++) {
            joiner.take(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : end);
        }
        joiner.end();
        return new Source(joiner.blocks, List.of(), Optional.of(guess), Optional.empty());
    }

    private void take(TextLine line, TextLine next) {
        List<Tradition.Mark> marks = line.marks(tradition);
        Optional<Tradition.Mark> mark = marks.stream()
                .filter(this::inSequence)
                .findFirst()
                .or(() -> marks.stream().findFirst());
        if (paragraph.isEmpty()
                || standsAlone(line)
                || (setting.parted() ? beginsParted(line, mark) : begins(line, next, mark))) {
            end();
            start(line, mark);
        } else {
            hyphens.append(paragraph, line.text());
        }
        lastLineLength = line.text().length();
        lastLineIsRow = line.text().contains(BlockWords.CELLS);
    }

    /** Rows of a table, members of a list with dashes and the line «Preamble» are joined to nothing. */
    private boolean standsAlone(TextLine line) {
        char first = line.text().charAt(0);
        char last = paragraph.charAt(paragraph.length() - 1);
        boolean dash = "-–—•".indexOf(first) >= 0 && line.text().startsWith(" ", 1) && ":;,".indexOf(last) >= 0;
        boolean row = line.text().contains(BlockWords.CELLS) || lastLineIsRow;
        return dash || row || (paragraph.length() < LONGEST_NAME && tradition.isPreambleHeading(paragraph.toString()));
    }

    /** Told anew only while the lines that are joined change its head. */
    private boolean beginsWithHeading() {
        if (headLength < Math.min(paragraph.length(), LONGEST_NUMBER)) {
            headLength = Math.min(paragraph.length(), LONGEST_NUMBER);
            headIsHeading = tradition.heading(head(paragraph)).isPresent();
        }
        return headIsHeading;
    }

    private boolean isBareSection() {
        return bareSections
                && paragraph.length() < LONGEST_NUMBER
                && UnitsWithoutAWord.isOnALineOfItsOwn(paragraph.toString());
    }

    private void start(TextLine line, Optional<Tradition.Mark> mark) {
        paragraph.append(line.text());
        paragraphStart = line.number();
        boolean heading = line.heading(tradition).isPresent();
        if (heading) {
            lastNumbers.clear();
            numbersBefore.clear();
        }
        if (line.text().length() <= LONGEST_NUMBER) {
            headLength = line.text().length();
            headIsHeading = heading;
        }
        if (mark.isPresent()) {
            int markClass = mark.get().markClass();
            ListNumber before = lastNumbers.put(markClass, mark.get().order());
            if (before != null) {
                numbersBefore.put(markClass, before);
            }
        }
    }

    /** A page may have ended within a paragraph: what goes on in small letters is no new one. */
    private boolean beginsParted(TextLine line, Optional<Tradition.Mark> mark) {
        boolean goesOn = goesOn(line.text().charAt(0)) && !Headings.endsSentence(paragraph) && mark.isEmpty();
        return line.afterEmpty() && !goesOn;
    }

    private boolean begins(TextLine line, TextLine next, Optional<Tradition.Mark> mark) {
        boolean sentenceEnded = Headings.endsSentence(paragraph);
        boolean afterHeading = beginsWithHeading() || isBareSection();
        boolean apart = sentenceEnded || afterHeading || line.afterEmpty();
        boolean opened = "—–".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
        boolean marked = mark.isPresent() && isItem(line, mark.get(), apart || opened, afterHeading);
        boolean broken = !apart && (!isRoomLeft(line) || goesOn(line.text().charAt(0)));
        boolean element = !broken && isElement(line);
        boolean goesOn = goesOn(line.text().charAt(0)) && !sentenceEnded && !marked && !isNumberAlone();
        if (element || marked) {
            return true;
        }
        return !goesOn
                && switch (setting.paragraphs()) {
                    case ONE_PARAGRAPH_A_LINE -> true;
                    case EMPTY_LINES_BETWEEN ->
                        line.afterEmpty() || (afterHeading && isHeadingOfItsOwn(line)) || isBelowANumber(line);
                    case WRAPPED ->
                        line.afterEmpty()
                                || (sentenceEnded && lastLineLength < setting.margin() * SHORT_LINE)
                                || (isRoomLeft(line) && lastLineLength < setting.margin() * VERY_SHORT_LINE)
                                || (afterHeading && !endsHeading(line, next));
                };
    }

    /**
     * Whether a mark at the head of a line is one, and not the end of a sentence that was broken there («… от 30 августа
     * / 1995. Далее …», «… предусмотренных ст. / 5. Настоящий …»).
     */
    private boolean isItem(TextLine line, Tradition.Mark mark, boolean apart, boolean afterHeading) {
        boolean inSequence = inSequence(mark);
        return switch (setting.paragraphs()) {
            case ONE_PARAGRAPH_A_LINE -> apart || inSequence;
            case EMPTY_LINES_BETWEEN -> apart || inSequence;
            case WRAPPED ->
                apart
                        && (line.afterEmpty()
                                || afterHeading
                                || isRoomLeft(line)
                                || (inSequence && !endsInAbbreviation(paragraph)));
        };
    }

    private boolean inSequence(Tradition.Mark mark) {
        ListNumber number = mark.order();
        return number.isFirst()
                || Optional.ofNullable(lastNumbers.get(mark.markClass()))
                        .filter(number::follows)
                        .isPresent()
                || goesOnAboveATitle(mark);
    }

    /** «4. … / 3. Споры / 5. Споры решает …»: rules whose groups have a number and no word, and are one line. */
    private boolean goesOnAboveATitle(Tradition.Mark mark) {
        return mark.paragraph()
                && paragraph.length() == lastLineLength
                && lastLineLength < LONGEST_NUMBER
                && Optional.ofNullable(numbersBefore.get(mark.markClass()))
                        .filter(mark.order()::follows)
                        .isPresent();
    }

    /** Whether the first word of a line would have fitted on the line before, so that the break there is meant. */
    private boolean isRoomLeft(TextLine line) {
        int space = line.text().indexOf(' ');
        int word = space < 0 ? line.text().length() : space;
        return !setting.isWrapped() || lastLineLength + 1 + word <= setting.margin() * NEARLY_FULL;
    }

    /**
     * Whether a line after a full line of a heading is the rest of it: it ends no sentence, and what comes next begins with
     * a mark of its own. Words that fill their line and run on are the article's text.
     */
    private boolean endsHeading(TextLine line, TextLine next) {
        return !isRoomLeft(line)
                && !Headings.endsSentence(line.text())
                && (next.afterEmpty()
                        || isElement(next)
                        || !next.marks(tradition).isEmpty());
    }

    /** A heading on a line that had room for the next word ended there; what comes next begins the text. */
    private boolean isHeadingOfItsOwn(TextLine line) {
        return Character.isUpperCase(line.text().codePointAt(0)) && lastLineLength < setting.margin() * VERY_SHORT_LINE;
    }

    /** «Article 1 / Definitions / For the purposes of …»: the line below a number that stands alone is no beginning of a sentence. */
    private boolean isBelowANumber(TextLine line) {
        Optional<Block> number = blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.getLast());
        return number.flatMap(block -> tradition.heading(block.text()))
                        .filter(heading -> heading.rest().isEmpty())
                        .isPresent()
                && Character.isUpperCase(line.text().codePointAt(0))
                && lastLineLength < setting.margin() * VERY_SHORT_LINE
                && Character.isLetterOrDigit(paragraph.codePointBefore(paragraph.length()));
    }

    private boolean isElement(TextLine line) {
        return tradition.isNote(line.text())
                || line.heading(tradition).isPresent()
                || (blocks.size() < LONGEST_PREAMBLE && tradition.beginsPartOfPreamble(line.text()));
    }

    private static boolean goesOn(char first) {
        return Character.isLowerCase(first) || ",;)".indexOf(first) >= 0;
    }

    /** «ст.», «п.», «г.», «Art.», «No.»: what stands before a number where a provision is cited. */
    private static boolean endsInAbbreviation(CharSequence text) {
        return ABBREVIATION
                .matcher(text.subSequence(Math.max(0, text.length() - LONGEST_ABBREVIATION), text.length()))
                .find();
    }

    /** «N. 356 / d’iniziativa dei senatori …»: the number of the act has a line of its own. */
    private boolean isNumberAlone() {
        return paragraph.length() <= LONGEST_NAME
                && NUMBER_ALONE.matcher(paragraph).matches();
    }

    /** As much of a paragraph as tells a heading: it may be as long as the file. */
    private static String head(StringBuilder paragraph) {
        return paragraph.substring(0, Math.min(paragraph.length(), LONGEST_NUMBER));
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            blocks.add(Block.plain(paragraph.toString(), Place.line(paragraphStart)));
            paragraph.setLength(0);
            headLength = 0;
        }
    }
}
