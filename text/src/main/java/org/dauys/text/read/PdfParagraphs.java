package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;
import org.dauys.text.Place;
import org.dauys.text.read.Block.Form;

/**
 * Joins lines of print to paragraphs. The evidence is what the setter of the type left: a gap, an indent, a line that
 * ends early although the next word would have fitted, another type; punctuation only decides where these are silent.
 */
final class PdfParagraphs {

    /** A gap is that much more than the usual distance of lines. */
    private static final double GAP = 1.35;

    /** What counts as an indent, in widths of a letter. */
    private static final double INDENT = 0.6;

    /** Letters of a paragraph in another colour than the body's that make it a note. */
    private static final double COLOURED = 0.6;

    /** The number or dash with which an element begins: {@code 3.}, {@code 2)}, {@code 3-1.}, {@code a)}, {@code –}. */
    private static final Pattern MARKER = Pattern.compile(
            "(?:\\d++(?:[-.]\\d++)*+[.)]|\\p{L}\\)|[IVXLC]+\\.|\\([\\p{L}\\d]{1,4}\\)|[-–—•])(?: .*|$)");

    /** A word with a number, or a number with a word: {@code Статья 12}, {@code Раздел I.}, {@code 12-бап}. */
    private static final Pattern TITLED = Pattern.compile(
            "(?:\\p{Lu}\\p{L}+ (?:\\d|[IVXLC]+\\b)|(?:\\d+|[IVXLC]+)(?:-\\d+)?[- ](?:бап|тарау|бөлім)).*");

    /** The same in the form that heads an element, not «статью 8 предусматривается дополнить». */
    private static final Pattern HEADED = Pattern.compile(
            "(?:(?:Статья|Глава|Раздел|Параграф|Приложение|Article|Chapter|Section) [\\dIVXLC]+"
                    + "|(?:\\d+|[IVXLC]+)(?:-\\d+)?[- ](?:бап|тарау|бөлім|параграф)).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words with which editors begin a note; in italics they are one. */
    private static final Pattern NOTE_WORD = Pattern.compile(
            "[(\\[*].*|(?:Сноска|Примечание|Ескерту|Редакция|Note)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    /** A call of a footnote at its head: {@code * }, {@code ¹ }. */
    private static final Pattern NOTE_MARK = Pattern.compile("[*†‡]{1,3}|[⁰¹²³⁴-⁹]{1,3}\\s");

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,4})[.)] ");

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:!?…]['\"»”)]*");

    private final PdfFrame frame;
    private final Hyphens hyphens;
    private final List<Block> blocks = new ArrayList<>();
    private final List<PdfLine> paragraph = new ArrayList<>();

    private final Tradition tradition;
    /** The number of the last numbered paragraph of the body. */
    private int lastNumber;

    private PdfParagraphs(List<PdfLine> lines, Tradition tradition) {
        this.tradition = tradition;
        this.frame = PdfFrame.of(lines);
        this.hyphens = new Hyphens(lines.stream().map(PdfLine::text).toList(), "", tradition::keepsItsHyphen);
    }

    /** @param tradition by which headings are told, where the type does not */
    static List<Block> of(List<PdfLine> lines, Tradition tradition) {
        PdfParagraphs paragraphs = new PdfParagraphs(lines, tradition);
        for (PdfLine line : lines) {
            paragraphs.add(line);
        }
        paragraphs.end();
        return List.copyOf(paragraphs.blocks);
    }

    private void add(PdfLine line) {
        if (!paragraph.isEmpty() && begins(paragraph.getLast(), line)) {
            end();
        }
        paragraph.add(line);
    }

    private boolean begins(PdfLine last, PdfLine line) {
        if (last.tag().isKnown() && line.tag().isKnown()) {
            return !last.tag().equals(line.tag());
        }
        boolean lastIsShort = isShort(last, line);
        boolean indented = indent(line) > INDENT * line.size();
        if (otherType(last, line, lastIsShort || indented) || gapBetween(last, line)) {
            return true;
        }
        boolean ended = SENTENCE_END.matcher(last.text()).matches();
        if ((ended && isHeadingOfLaw(line)) || endsCapitals(last, line)) {
            return true;
        }
        if (TITLED.matcher(line.text()).matches() && isHeading(line) && (lastIsShort || isHeading(last))) {
            return true;
        }
        if (isHeading(last) && isHeading(line)) {
            return false;
        }
        if (MARKER.matcher(line.text()).matches() && (ended || lastIsShort || indented)) {
            return true;
        }
        if (!ended && continuesSentence(line)) {
            return false;
        }
        // Set in as a whole, and not only in its first line.
        boolean block = (paragraph.size() > 1 || !ended) && Math.abs(last.x() - line.x()) < 2;
        return lastIsShort || (indented && !block) || outdented(last, line);
    }

    /** «Статья 13. Право на отдых» behind a full stop, also where all lines are short and the type is the same. */
    private boolean isHeadingOfLaw(PdfLine line) {
        return tradition
                .heading(line.text())
                .filter(heading -> heading.kind() != Kind.ANNEX)
                .isPresent();
    }

    /** Behind a heading in capitals that fills its line the text begins in small letters. */
    private boolean endsCapitals(PdfLine last, PdfLine line) {
        return Headings.isCapitals(last.text())
                && !Headings.isCapitals(line.text())
                && !continuesSentence(line)
                && isHeadingOfLaw(paragraph.getFirst());
    }

    private static boolean continuesSentence(PdfLine line) {
        int first = line.text().codePointAt(0);
        return Character.isLowerCase(first) || (",;.:)".indexOf(first) >= 0);
    }

    /** Whether the next word would have fitted at the end of the last line, so that the writer broke it on purpose. */
    private boolean isShort(PdfLine last, PdfLine next) {
        PdfFrame.Margins margins = frame.margins(last);
        double slack = 0.5 * last.size() + 0.02 * (margins.right() - margins.left());
        return last.end() + next.face().firstWord() + slack < margins.right();
    }

    private double indent(PdfLine line) {
        return line.x() - frame.margins(line).left();
    }

    private boolean outdented(PdfLine last, PdfLine line) {
        return paragraph.size() > 1 && last.x() - line.x() > INDENT * line.size();
    }

    private boolean gapBetween(PdfLine last, PdfLine line) {
        boolean follows = last.page() == line.page()
                && last.spot().column() == line.spot().column()
                && line.y() > last.y();
        double usual = frame.leading() * Math.max(1, Math.max(line.size(), last.size()) / frame.size());
        return follows && line.y() - last.y() > GAP * usual;
    }

    /** Another size or weight begins a paragraph; another colour only where the line looks like a beginning too. */
    private boolean otherType(PdfLine last, PdfLine line, boolean looksLikeBeginning) {
        if (Math.abs(last.size() - line.size()) > 0.8 || isHeading(last) != isHeading(line)) {
            return true;
        }
        return looksLikeBeginning && last.colours().last() != line.colours().first();
    }

    private boolean isHeading(PdfLine line) {
        return line.face().bold() || line.size() > frame.size() + 0.8;
    }

    private void end() {
        if (paragraph.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (PdfLine line : paragraph) {
            hyphens.append(text, line.text());
        }
        String words = Whitespace.clean(text.toString());
        if (!words.isEmpty()) {
            Form form = form(words);
            Matcher numbered = NUMBERED.matcher(words);
            if (form != Form.NOTE && numbered.lookingAt()) {
                lastNumber = Integer.parseInt(numbered.group(1));
            }
            blocks.add(new Block(words, Place.page(paragraph.getFirst().page()), form));
        }
        paragraph.clear();
    }

    private Form form(String words) {
        if (isNote(words)) {
            return Form.NOTE;
        }
        PdfTags.Tag tag = paragraph.getFirst().tag();
        if (tag.heading()) {
            return Form.HEADING;
        }
        boolean centred = !tag.isKnown() && paragraph.stream().allMatch(this::isCentred);
        boolean heading = paragraph.stream().allMatch(this::isHeading)
                || (centred && !SENTENCE_END.matcher(words).matches());
        return heading && words.codePoints().anyMatch(Character::isLetter) ? Form.HEADING : Form.PLAIN;
    }

    private boolean isNote(String words) {
        int letters = paragraph.stream().mapToInt(PdfLine::letters).sum();
        int plain = paragraph.stream()
                .mapToInt(line -> line.colours().letters().getOrDefault(frame.colour(), 0))
                .sum();
        boolean coloured = letters - plain > COLOURED * letters;
        boolean noteWord = NOTE_WORD.matcher(words).matches();
        boolean small = paragraph.stream().allMatch(line -> frame.isSmall(line.size()))
                && (noteWord
                        || NOTE_MARK.matcher(words).lookingAt()
                        || (!paragraph.getFirst().tag().isKnown() && isBelowBody() && !goesOn(words)));
        boolean italic = paragraph.stream().allMatch(line -> line.face().italic()) && noteWord;
        // "6) excluded by law …" in red is an element that keeps its place, not a note.
        boolean element = MARKER.matcher(words).matches()
                || HEADED.matcher(words).matches()
                || tradition.mark(words).isPresent()
                || tradition.heading(words).isPresent()
                || tradition.isRepealed(words);
        return (coloured && !element) || small || italic;
    }

    /** Whether it stands below all that is set in the type of the body, as footnotes do. */
    private boolean isBelowBody() {
        return paragraph.stream().allMatch(frame::isBelowBody);
    }

    /** Whether its number is the next one of the body: then it is set smaller, and no footnote. */
    private boolean goesOn(String words) {
        Matcher numbered = NUMBERED.matcher(words);
        return numbered.lookingAt() && Integer.parseInt(numbered.group(1)) == lastNumber + 1 && lastNumber > 0;
    }

    private boolean isCentred(PdfLine line) {
        PdfFrame.Margins margins = frame.margins(line);
        double before = line.x() - margins.left();
        double after = margins.right() - line.end();
        double width = margins.right() - margins.left();
        return before > 0.08 * width && after > 0.08 * width && Math.abs(before - after) < 0.03 * width;
    }
}
