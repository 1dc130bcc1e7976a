package org.dauys.text.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.jspecify.annotations.Nullable;

/** Takes the lines of print off the pages, in the order of reading. */
final class PdfLineReader extends PDFTextStripper {

    /** Drawing operators in the whole file: 50 times those of the longest code known to us. A trap has more. */
    private static final long MAX_OPERATORS = 50_000_000;

    /** Letters on one page: twenty times those of a newspaper's. Each takes some 300 bytes until its page is read. */
    private static final int MAX_PAGE_LETTERS = 200_000;

    /** Letters in the whole file: ten times those of the longest code known to us. */
    private static final long MAX_LETTERS = 30_000_000;

    private record Ink(int colour, boolean bold, boolean italic, PdfTags.Tag tag) {}

    /** What stands on the pages, and what of it is doubtful. */
    record Print(List<PdfLine> lines, List<Problem> doubts) {}

    private final IdentityHashMap<TextPosition, Ink> inks = new IdentityHashMap<>();
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<PdfLetterSpacing.Word> line = new ArrayList<>();
    private final Set<Problem> doubts = new LinkedHashSet<>();
    private final PdfStrokes strokes = new PdfStrokes();
    private final PdfPath path = new PdfPath(strokes);
    /** What is being drawn with other words to be read; how many sequences are open in it. */
    private @Nullable PdfActualText actualText;

    private int openInActualText;
    private final PdfTags tags;
    /** By open piece of marked content, the innermost first. */
    private final Deque<PdfTags.Tag> tagged = new ArrayDeque<>();

    private int column;
    private long operators;
    private long letters;
    private @Nullable PDColor lastColour;
    private int lastRgb;

    private PdfLineReader(PdfTags tags) {
        this.tags = tags;
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        // Links are drawn after the line in which they stand.
        setSortByPosition(true);
        // Some writers make bold type by printing it twice.
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of all pages in the order of reading: one column after the other. */
    static Print print(PDDocument document) throws IOException {
        PdfLineReader reader = new PdfLineReader(PdfTags.of(document));
        reader.writeText(document, Writer.nullWriter());
        return new Print(reader.lines, List.copyOf(reader.doubts));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw new IOException("its pages are drawn in more than " + MAX_OPERATORS + " steps");
        }
        path.draw(operator, operands, this::onPage);
        super.processOperator(operator, operands);
    }

    private Point2D onPage(float x, float y) {
        Point2D point = getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        PDRectangle page = getCurrentPage().getCropBox();
        return new Point2D.Double(point.getX() - page.getLowerLeftX(), point.getY() - page.getLowerLeftY());
    }

    /** The library would read the words that the file gives, whatever is printed. */
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        PdfTags.Tag around = tagged.isEmpty() ? PdfTags.Tag.NONE : tagged.peek();
        int piece = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        tagged.push(piece < 0 ? around : tags.at(getCurrentPage(), piece));
        if (actualText != null) {
            openInActualText++;
        } else if (properties != null && PdfActualText.isGivenBy(properties)) {
            actualText = PdfActualText.of(tag, properties);
            openInActualText = 1;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        tagged.poll();
        if (actualText != null && --openInActualText == 0) {
            endActualText(actualText);
        }
    }

    private void endActualText(PdfActualText span) {
        actualText = null;
        if (span.differs()) {
            doubts.add(Problem.of(
                    Cause.ACTUAL_TEXT_DIFFERS,
                    Place.page(getCurrentPageNo()),
                    Headings.shown(Whitespace.clean(span.printed())),
                    Headings.shown(Whitespace.clean(span.words()))));
            span.glyphs().forEach(super::processTextPosition);
        } else {
            super.beginMarkedContentSequence(span.tag(), span.properties());
            span.glyphs().forEach(super::processTextPosition);
            super.endMarkedContentSequence();
        }
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (inks.size() >= MAX_PAGE_LETTERS || ++letters > MAX_LETTERS) {
            throw new IllegalStateException("page " + getCurrentPageNo() + " has more letters than a page can hold");
        }
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        PDFont font = glyph.getFont();
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = name.contains("bold")
                || name.contains("black")
                || mode == RenderingMode.FILL_STROKE
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600));
        boolean italic = name.contains("italic")
                || name.contains("oblique")
                || (descriptor != null && descriptor.isItalic())
                || isSlanted(glyph);
        PdfTags.Tag tag = tagged.isEmpty() ? PdfTags.Tag.NONE : tagged.peek();
        inks.put(glyph, new Ink(rgb(getGraphicsState().getNonStrokingColor()), bold, italic, tag));
        if (actualText != null) {
            actualText.glyphs().add(glyph);
        } else {
            super.processTextPosition(glyph);
        }
    }

    private static boolean isSlanted(TextPosition glyph) {
        float shear = glyph.getTextMatrix().getShearX();
        return glyph.getTextMatrix().getShearY() == 0
                && Math.abs(shear) > 0.1 * Math.abs(glyph.getTextMatrix().getScaleY());
    }

    private int rgb(@Nullable PDColor colour) {
        if (colour == null || colour.isPattern()) {
            return 0;
        }
        if (colour != lastColour) {
            lastColour = colour;
            try {
                lastRgb = colour.toRGB();
            } catch (IOException unknownColourSpace) {
                // The colour only helps to tell notes from text: without it the words do.
                lastRgb = 0;
            }
        }
        return lastRgb;
    }

    /** Gives each column to the library as what it calls an article, which it reads to its end before the next. */
    @Override
    protected void writePage() throws IOException {
        if (actualText != null) {
            endActualText(actualText);
        }
        List<PdfColumns> columns = PdfColumns.of(
                notStruck(charactersByArticle.stream().flatMap(List::stream).toList()));
        charactersByArticle.clear();
        for (PdfColumns part : columns) {
            column = part.column();
            charactersByArticle.add(new ArrayList<>(part.glyphs()));
            super.writePage();
            endLine();
            charactersByArticle.clear();
        }
    }

    private List<TextPosition> notStruck(List<TextPosition> glyphs) throws IOException {
        addMarkup();
        if (strokes.isEmpty()) {
            return glyphs;
        }
        Set<TextPosition> struck = strokes.struck(glyphs);
        for (String words : PdfStrokes.words(struck)) {
            doubts.add(Problem.of(Cause.STRUCK_LEFT_OUT, Place.page(getCurrentPageNo()), Headings.shown(words)));
        }
        return struck.isEmpty()
                ? glyphs
                : glyphs.stream().filter(glyph -> !struck.contains(glyph)).toList();
    }

    /** Lines that a reviewer drew through words with the marks of his program. */
    private void addMarkup() throws IOException {
        PDRectangle page = getCurrentPage().getCropBox();
        for (PDAnnotation annotation : getCurrentPage().getAnnotations()) {
            float[] corners = annotation instanceof PDAnnotationStrikeout strikeout ? strikeout.getQuadPoints() : null;
            for (int i = 0; corners != null && i + 7 < corners.length; i += 8) {
                double middle = (corners[i + 1] + corners[i + 3] + corners[i + 5] + corners[i + 7]) / 4;
                double left = Math.min(Math.min(corners[i], corners[i + 2]), Math.min(corners[i + 4], corners[i + 6]));
                double right = Math.max(Math.max(corners[i], corners[i + 2]), Math.max(corners[i + 4], corners[i + 6]));
                strokes.add(
                        new Point2D.Double(left - page.getLowerLeftX(), middle - page.getLowerLeftY()),
                        new Point2D.Double(right - page.getLowerLeftX(), middle - page.getLowerLeftY()));
            }
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> glyphs) {
        line.add(new PdfLetterSpacing.Word(text, List.copyOf(glyphs)));
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(PDPage page) {
        inks.clear();
        strokes.clear();
        tagged.clear();
    }

    private void endLine() {
        addLine(PdfLetterSpacing.joined(line));
        line.clear();
    }

    private void addLine(List<PdfLetterSpacing.Word> words) {
        String drawn =
                String.join(" ", words.stream().map(PdfLetterSpacing.Word::text).toList());
        // The soft hyphen at a line's end is the only one that can be seen.
        String text = Whitespace.clean(drawn) + (drawn.stripTrailing().endsWith("\u00AD") ? "\u00AD" : "");
        List<TextPosition> glyphs = words.stream()
                .flatMap(word -> word.glyphs().stream())
                .filter(glyph -> !glyph.getUnicode().isBlank())
                .toList();
        if (text.isEmpty() || glyphs.isEmpty()) {
            return;
        }
        Map<Integer, Integer> colours = new HashMap<>();
        Map<Float, Integer> sizes = new HashMap<>();
        boolean bold = true;
        boolean italic = true;
        for (TextPosition glyph : glyphs) {
            Ink ink = ink(glyph);
            colours.merge(ink.colour(), 1, Integer::sum);
            sizes.merge(glyph.getFontSizeInPt(), 1, Integer::sum);
            bold &= ink.bold();
            italic &= ink.italic();
        }
        TextPosition first = glyphs.getFirst();
        TextPosition last = glyphs.getLast();
        float size = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        lines.add(new PdfLine(
                text,
                new PdfLine.Spot(
                        getCurrentPageNo(),
                        column,
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getYDirAdj()),
                new PdfLine.Face(size, firstWord(text, glyphs), bold, italic),
                new PdfLine.Colours(ink(first).colour(), ink(last).colour(), colours),
                ink(first).tag()));
    }

    private static double firstWord(String text, List<TextPosition> glyphs) {
        int letters = text.split(" ", 2)[0].length();
        return glyphs.stream()
                .limit(letters)
                .mapToDouble(TextPosition::getWidthDirAdj)
                .sum();
    }

    private Ink ink(TextPosition glyph) {
        return inks.getOrDefault(glyph, new Ink(0, false, false, PdfTags.Tag.NONE));
    }
}
