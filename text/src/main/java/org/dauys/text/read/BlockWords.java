package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/** What is asked of every paragraph of every format before the structure is read, so that all formats answer alike. */
final class BlockWords {
    /** Written between the cells of a table's row, also in plain text. */
    static final String CELLS = " | ";

    private static final Set<String> CYRILLIC = Set.of("ru", "kk");
    private static final Pattern BULLET =
            Pattern.compile("[\\uF0A7\\uF0B7\\uF0D8\\uF0FC\\uF076\\uF02D\\uF06C\\uF06E●▪■◦‣∙·]\\s*(?=\\S)");

    private static final Pattern SPACED = Pattern.compile("(?:\\p{Lu} ){3}\\p{Lu}");

    private static final int FEWEST_SPACED = 4;
    /** In characters, the spaces counted. */
    private static final int LONGEST_SPACED = 40;

    private BlockWords() {}

    /**
     * The paragraphs as they are read.
     *
     * @param first a warning for the first letter of another alphabet that was read as what it stands for
     */
    record Mended(List<Block> blocks, Optional<Problem> first) {}

    static Mended mended(List<Block> blocks, Tradition tradition) {
        boolean cyrillic = CYRILLIC.contains(tradition.language().code());
        List<Block> mended = new ArrayList<>(blocks.size());
        Optional<Problem> first = Optional.empty();
        for (Block block : Footnotes.told(WrittenCalls.raised(blocks), tradition)) {
            String text = Raised.withoutMarks(block.text());
            if (SPACED.matcher(text).lookingAt()) {
                text = withoutSpaces(text, tradition);
            }
            if (cyrillic) {
                String letters = LookAlikes.inCyrillic(text);
                if (first.isEmpty() && !letters.equals(text)) {
                    first = Optional.of(Problem.of(Cause.LETTER_MENDED, block.place(), Headings.shown(letters)));
                }
                text = letters;
            }
            if (BULLET.matcher(text).lookingAt()) {
                text = BULLET.matcher(text).replaceFirst("– ");
            }
            boolean row = block.form() == Block.Form.PLAIN && text.contains(CELLS);
            if (!text.isBlank()) {
                Block.Form form = row ? Block.Form.ROW : block.form();
                mended.add(new Block(text.strip(), block.place(), form));
            }
        }
        return new Mended(mended, first);
    }

    /** «С Т А Т Ь Я 3»: letters that were set apart, when together they begin a heading. */
    private static String withoutSpaces(String text, Tradition tradition) {
        for (int end = 1; end < Math.min(text.length(), LONGEST_SPACED); end += 2) {
            String word = text.substring(0, end).replace(" ", "");
            String joined = word + text.substring(end);
            boolean apart = end == text.length() || text.charAt(end) == ' ' || Character.isDigit(text.charAt(end));
            if (word.length() >= FEWEST_SPACED
                    && apart
                    && tradition.heading(joined).isPresent()) {
                return joined;
            }
        }
        return text;
    }
}
