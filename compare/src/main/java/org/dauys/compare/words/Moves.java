package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/** Finds words that were cut in one place of a provision and stand, word by word, in another. */
final class Moves {
    private static final int FEWEST_WORDS = 4;
    /** Provisions with more marks than this are rewritten, and looking for moves in them is costly and shows nothing. */
    private static final int MOST_MARKS = 120;

    private Moves() {}

    static List<WordChange> marked(List<WordChange> changes) {
        long marks = changes.stream().filter(change -> change.op() != Op.EQUAL).count();
        List<WordChange> result = new ArrayList<>(changes);
        boolean again = marks > 1 && marks <= MOST_MARKS;
        while (again) {
            again = markOne(result);
        }
        return result;
    }

    private static boolean markOne(List<WordChange> changes) {
        for (int d = 0; d < changes.size(); d++) {
            if (!isOpen(changes.get(d), Op.DELETE)) {
                continue;
            }
            for (int i = 0; i < changes.size(); i++) {
                if (isOpen(changes.get(i), Op.INSERT) && Math.abs(d - i) > 1 && markPair(changes, d, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOpen(WordChange change, Op op) {
        return change.op() == op
                && change.cause() == Cause.WORDING
                && change.text().length() > 12;
    }

    private static boolean markPair(List<WordChange> changes, int deleted, int inserted) {
        List<Token> was = Tokenizer.tokens(changes.get(deleted).text());
        List<Token> is = Tokenizer.tokens(changes.get(inserted).text());
        int[] common = longestCommon(was, is);
        if (common[2] == 0 || words(was.subList(common[0], common[0] + common[2])) < FEWEST_WORDS) {
            return false;
        }
        List<WordChange> cut = cut(changes.get(deleted), was, common[0], common[2]);
        List<WordChange> put = cut(changes.get(inserted), is, common[1], common[2]);
        int later = Math.max(deleted, inserted);
        int earlier = Math.min(deleted, inserted);
        replace(changes, later, later == deleted ? cut : put);
        replace(changes, earlier, earlier == deleted ? cut : put);
        return true;
    }

    private static void replace(List<WordChange> changes, int at, List<WordChange> by) {
        changes.remove(at);
        changes.addAll(at, by);
    }

    private static List<WordChange> cut(WordChange whole, List<Token> tokens, int from, int length) {
        String space = Token.leadingSpace(whole.text());
        List<WordChange> parts = new ArrayList<>();
        add(parts, whole.op(), space, tokens.subList(0, from), Cause.WORDING);
        add(parts, whole.op(), from == 0 ? space : "", tokens.subList(from, from + length), Cause.MOVED);
        add(parts, whole.op(), "", tokens.subList(from + length, tokens.size()), Cause.WORDING);
        return parts;
    }

    private static void add(List<WordChange> parts, Op op, String space, List<Token> tokens, Cause cause) {
        if (!tokens.isEmpty()) {
            parts.add(new WordChange(op, space + Token.join(tokens), cause, ""));
        }
    }

    private static long words(List<Token> tokens) {
        return tokens.stream().filter(Token::isWord).count();
    }

    /** The longest run of equal tokens: its start in the first list, in the second, and its length. */
    private static int[] longestCommon(List<Token> was, List<Token> is) {
        int[] best = new int[3];
        int[] above = new int[is.size() + 1];
        for (int i = 0; i < was.size(); i++) {
            int[] row = new int[is.size() + 1];
            for (int j = 0; j < is.size(); j++) {
                if (was.get(i).text().equals(is.get(j).text())) {
                    row[j + 1] = above[j] + 1;
                    if (row[j + 1] > best[2]) {
                        best = new int[] {i - row[j + 1] + 1, j - row[j + 1] + 1, row[j + 1]};
                    }
                }
            }
            above = row;
        }
        return best;
    }
}
