package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.text.read.Block.Form;

/** A row of a table while it is read: where it and its cells begin among the paragraphs read so far. */
final class DocxRow {
    /** A cell with more paragraphs than this holds text that is only set in a table. */
    private static final int MOST_PARAGRAPHS = 3;
    /** A cell that holds only a number belongs to the words of the next: a layout, no data. */
    private static final Pattern MARK =
            Pattern.compile("\\(?(?:\\d[\\d.-]{0,5}|\\p{L}{1,2}|[ivxlIVXL]{1,6})[.)]|[-–—•]");

    /** What became of a row. */
    enum Made {
        /** One line, with signs between the cells. */
        LINE,
        /** The paragraphs of one cell after those of another. */
        APART,
        /** It had no more than one cell with words, or a number and its words, as paragraphs have. */
        NOTHING
    }

    private final int start;
    private final List<Integer> cells = new ArrayList<>();
    boolean left;

    DocxRow(int start) {
        this.start = start;
    }

    void cell(int at) {
        cells.add(at);
    }

    /** Puts the paragraphs of the row's cells on one line; those of a layout stay what they are. */
    Made end(List<Block> blocks) {
        List<Block> row = blocks.subList(start, blocks.size());
        if (left) {
            row.clear();
            return Made.NOTHING;
        }
        List<List<Block>> texts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int end = i + 1 < cells.size() ? cells.get(i + 1) : blocks.size();
            List<Block> cell = blocks.subList(cells.get(i), end).stream()
                    .filter(block -> block.form() != Form.NOTE)
                    .toList();
            if (!cell.isEmpty()) {
                texts.add(cell);
            }
        }
        if (texts.size() < 2) {
            return Made.NOTHING;
        }
        if (texts.stream().anyMatch(cell -> cell.size() > MOST_PARAGRAPHS)) {
            return Made.APART;
        }
        List<String> lines = texts.stream()
                .map(cell -> cell.stream().map(Block::text).collect(Collectors.joining(" ")))
                .toList();
        boolean layout = lines.size() == 2 && MARK.matcher(lines.getFirst()).matches();
        List<Block> notes =
                row.stream().filter(block -> block.form() == Form.NOTE).toList();
        Block joined = new Block(
                String.join(layout ? " " : BlockWords.CELLS, lines),
                texts.getFirst().getFirst().place(),
                layout ? Form.PLAIN : Form.ROW);
        row.clear();
        blocks.add(joined);
        blocks.addAll(notes);
        return layout ? Made.NOTHING : Made.LINE;
    }
}
