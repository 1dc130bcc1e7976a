package org.dauys.text.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes the lines of print off the pages, in the order of reading. */
final class PdfLineReader extends PDFTextStripper {

    /** Drawing operators in the whole file: 50 times those of the longest code known to us. A trap has more. */
    private static final long MAX_OPERATORS = 50_000_000;

    /** Letters on one page: twenty times those of a newspaper's. Each takes some 300 bytes until its page is read. */
    private static final int MAX_PAGE_LETTERS = 200_000;

    /** Letters in the whole file: ten times those of the longest code known to us. */
    private static final long MAX_LETTERS = 30_000_000;

    private record Ink(int colour, boolean bold, boolean italic) {}

    private record Run(String text, List<TextPosition> glyphs) {}

    private final IdentityHashMap<TextPosition, Ink> inks = new IdentityHashMap<>();
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Run> line = new ArrayList<>();
    private int column;
    private long operators;
    private long letters;
    private @Nullable PDColor lastColour;
    private int lastRgb;

    private PdfLineReader() {
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
    static List<PdfLine> lines(PDDocument document) throws IOException {
        PdfLineReader reader = new PdfLineReader();
        reader.writeText(document, Writer.nullWriter());
        return reader.lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw new IOException("its pages are drawn in more than " + MAX_OPERATORS + " steps");
        }
        super.processOperator(operator, operands);
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
        inks.put(glyph, new Ink(rgb(getGraphicsState().getNonStrokingColor()), bold, italic));
        super.processTextPosition(glyph);
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
        List<PdfColumns> columns =
                PdfColumns.of(charactersByArticle.stream().flatMap(List::stream).toList());
        charactersByArticle.clear();
        for (PdfColumns part : columns) {
            column = part.column();
            charactersByArticle.add(new ArrayList<>(part.glyphs()));
            super.writePage();
            endLine();
            charactersByArticle.clear();
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> glyphs) {
        line.add(new Run(text, List.copyOf(glyphs)));
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(PDPage page) {
        inks.clear();
    }

    private void endLine() {
        addLine(line);
        line.clear();
    }

    private void addLine(List<Run> runs) {
        String drawn = String.join(" ", runs.stream().map(Run::text).toList());
        // The soft hyphen at a line's end is the only one that can be seen.
        String text = Whitespace.clean(drawn) + (drawn.stripTrailing().endsWith("\u00AD") ? "\u00AD" : "");
        List<TextPosition> glyphs = runs.stream()
                .flatMap(run -> run.glyphs().stream())
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
                new PdfLine.Colours(ink(first).colour(), ink(last).colour(), colours)));
    }

    private static double firstWord(String text, List<TextPosition> glyphs) {
        int letters = text.split(" ", 2)[0].length();
        return glyphs.stream()
                .limit(letters)
                .mapToDouble(TextPosition::getWidthDirAdj)
                .sum();
    }

    private Ink ink(TextPosition glyph) {
        return inks.getOrDefault(glyph, new Ink(0, false, false));
    }
}
