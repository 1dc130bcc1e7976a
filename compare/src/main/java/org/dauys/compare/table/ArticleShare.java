package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import org.dauys.compare.Level;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;

/**
 * How much of an article changed.
 *
 * @param row of the article
 * @param percent of the words of both texts, the headings included, that are marked: 0..100, rounded, but 0 and 100 only
 *     when none or all are
 */
record ArticleShare(Row row, int percent) {

    static List<ArticleShare> of(List<Row> rows) {
        List<ArticleShare> shares = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).level() == Level.ARTICLE) {
                int end = i + 1;
                while (end < rows.size() && isInside(rows.get(end))) {
                    end++;
                }
                shares.add(new ArticleShare(rows.get(i), percent(rows.subList(i, end))));
            }
        }
        return shares;
    }

    /** What became of an article as a whole. Each has a sign of its own, which the colour only repeats. */
    enum Fate {
        /** Where it was, whatever of its words changed. */
        STAYED("", ""),
        /** Without a predecessor. */
        NEW(".new", "+"),
        /** From another group, or from another place. */
        MOVED(".moved", "→"),
        /** Without a successor; its number is struck through. */
        REMOVED(".removed", "");

        private final String key;
        private final String mark;

        Fate(String key, String mark) {
            this.key = key;
            this.mark = mark;
        }

        /** Behind the names of phrases. */
        String key() {
            return key;
        }

        /** Before the number of the article; the number of a removed one is struck through instead. */
        String mark() {
            return mark;
        }
    }

    Fate fate() {
        if (row.newUnits().isEmpty()) {
            return Fate.REMOVED;
        } else if (row.oldUnits().isEmpty()) {
            return Fate.NEW;
        }
        return row.has(Relation.MOVED) ? Fate.MOVED : Fate.STAYED;
    }

    /** The classes of the cell. */
    String style() {
        return switch (fate()) {
            case REMOVED -> "hx";
            case NEW -> "hn";
            case MOVED -> "hm h" + heat();
            case STAYED -> "h" + heat();
        };
    }

    /** The class of the cell: 0 for nothing changed, 1–9 for each started ninth. */
    int heat() {
        return percent == 0 ? 0 : Math.min(9, 1 + (percent - 1) * 9 / 100);
    }

    private static boolean isInside(Row row) {
        return row.level() == Level.PARAGRAPH || row.level() == Level.SUBPARAGRAPH;
    }

    private static int percent(List<Row> rows) {
        int marked = 0;
        int all = 0;
        for (Row row : rows) {
            for (WordChange word : Marked.words(row)) {
                int words = words(word.text());
                marked += word.op() == Op.EQUAL ? 0 : words;
                all += word.op() == Op.EQUAL ? 2 * words : words;
            }
        }
        if (marked == 0 || marked == all) {
            return marked == 0 ? 0 : 100;
        }
        return Math.clamp(Math.round(100.0 * marked / all), 1, 99);
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += space || inside ? 0 : 1;
            inside = !space;
        }
        return words;
    }
}
