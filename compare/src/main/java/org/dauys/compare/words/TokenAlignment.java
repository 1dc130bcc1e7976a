package org.dauys.compare.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aligns two token sequences: the common subsequence of greatest weight, where words weigh more than signs and each new
 * run of equal tokens costs something, so that long runs win over scattered islands. Exact (dynamic programming over
 * both lengths, Gotoh 1982 for the cost of opening a run) for texts of the length of provisions; longer ones are cut
 * first at tokens that are unique in both (patience diff, Cohen).
 */
final class TokenAlignment {
    /** Cells of one table; 4 bits of state a cell, so 16 MB at the most. */
    private static final long MOST_CELLS = 4_000_000;

    private static final float WORD = 1;
    private static final float SHORT_WORD = 0.45f;
    private static final float SIGN = 0.2f;
    private static final float OPEN = 0.35f;
    private static final int SHORT_LETTERS = 3;

    private final int[] oldIds;
    private final int[] newIds;
    private final float[] weightOfOld;
    private final boolean[] matched;
    private final int[] partner;

    private TokenAlignment(List<Token> oldTokens, List<Token> newTokens) {
        Map<String, Integer> ids = new HashMap<>();
        oldIds = ids(oldTokens, ids);
        newIds = ids(newTokens, ids);
        weightOfOld = new float[oldIds.length];
        for (int i = 0; i < weightOfOld.length; i++) {
            weightOfOld[i] = weight(oldTokens.get(i));
        }
        matched = new boolean[oldIds.length];
        partner = new int[oldIds.length];
    }

    private static int[] ids(List<Token> tokens, Map<String, Integer> ids) {
        return tokens.stream()
                .mapToInt(token -> ids.computeIfAbsent(token.text(), t -> ids.size()))
                .toArray();
    }

    private static float weight(Token token) {
        if (!token.isWord()) {
            return SIGN;
        }
        return token.text().length() <= SHORT_LETTERS
                        && !Character.isDigit(token.text().charAt(0))
                ? SHORT_WORD
                : WORD;
    }

    /**
     * The partner of each old token in the new sequence, or -1; partners ascend.
     *
     * @param oldTokens of the old text
     * @param newTokens of the new text
     */
    static int[] partners(List<Token> oldTokens, List<Token> newTokens) {
        TokenAlignment alignment = new TokenAlignment(oldTokens, newTokens);
        alignment.align(0, alignment.oldIds.length, 0, alignment.newIds.length);
        int[] partners = alignment.partner;
        for (int i = 0; i < partners.length; i++) {
            partners[i] = alignment.matched[i] ? partners[i] : -1;
        }
        return partners;
    }

    private void pair(int i, int j) {
        matched[i] = true;
        partner[i] = j;
    }

    private void align(int oldFrom, int oldTo, int newFrom, int newTo) {
        int a = oldFrom;
        int b = newFrom;
        while (a < oldTo && b < newTo && oldIds[a] == newIds[b]) {
            pair(a++, b++);
        }
        int c = oldTo;
        int d = newTo;
        while (c > a && d > b && oldIds[c - 1] == newIds[d - 1]) {
            pair(--c, --d);
        }
        if (c == a || d == b) {
            return;
        }
        if ((long) (c - a + 1) * (d - b + 1) <= MOST_CELLS) {
            table(a, c, b, d);
        } else {
            cutAtUniqueTokens(a, c, b, d);
        }
    }

    /** Patience: the longest ascending chain of tokens that are unique on both sides cuts the problem. */
    private void cutAtUniqueTokens(int oldFrom, int oldTo, int newFrom, int newTo) {
        List<int[]> chain = UniqueChain.of(oldIds, oldFrom, oldTo, newIds, newFrom, newTo);
        if (chain.isEmpty()) {
            // Nothing is unique in texts of thousands of tokens: halve both, so that time and memory stay bounded.
            int oldMiddle = (oldFrom + oldTo) / 2;
            int newMiddle = (newFrom + newTo) / 2;
            align(oldFrom, oldMiddle, newFrom, newMiddle);
            align(oldMiddle, oldTo, newMiddle, newTo);
            return;
        }
        int i = oldFrom;
        int j = newFrom;
        for (int[] anchor : chain) {
            align(i, anchor[0], j, anchor[1]);
            pair(anchor[0], anchor[1]);
            i = anchor[0] + 1;
            j = anchor[1] + 1;
        }
        align(i, oldTo, j, newTo);
    }

    /** States of the table: what the cell's best path ends in, and where it came from. */
    private static final byte FROM_MATCH = 1;

    private static final byte SKIP_OLD = 2;
    private static final byte SKIP_TO_MATCH = 4;

    private void table(int oldFrom, int oldTo, int newFrom, int newTo) {
        int rows = oldTo - oldFrom;
        int columns = newTo - newFrom;
        byte[] trace = new byte[(rows + 1) * (columns + 1)];
        float[] match = new float[columns + 1];
        float[] rest = new float[columns + 1];
        float[] matchAbove = new float[columns + 1];
        float[] restAbove = new float[columns + 1];
        Arrays.fill(matchAbove, Float.NEGATIVE_INFINITY);
        for (int r = 1; r <= rows; r++) {
            match[0] = Float.NEGATIVE_INFINITY;
            rest[0] = 0;
            trace[r * (columns + 1)] = SKIP_OLD;
            int oldId = oldIds[oldFrom + r - 1];
            float weight = weightOfOld[oldFrom + r - 1];
            for (int c = 1; c <= columns; c++) {
                byte cell = 0;
                if (oldId == newIds[newFrom + c - 1]) {
                    float goOn = matchAbove[c - 1];
                    float open = restAbove[c - 1] - OPEN;
                    match[c] = weight + Math.max(goOn, open);
                    cell |= goOn >= open ? FROM_MATCH : 0;
                } else {
                    match[c] = Float.NEGATIVE_INFINITY;
                }
                float above = Math.max(restAbove[c], matchAbove[c]);
                float left = Math.max(rest[c - 1], match[c - 1]);
                boolean skipOld = above >= left;
                rest[c] = skipOld ? above : left;
                cell |= skipOld ? SKIP_OLD : 0;
                boolean toMatch = skipOld ? matchAbove[c] > restAbove[c] : match[c - 1] > rest[c - 1];
                cell |= toMatch ? SKIP_TO_MATCH : 0;
                trace[r * (columns + 1) + c] = cell;
            }
            float[] swap = matchAbove;
            matchAbove = match;
            match = swap;
            swap = restAbove;
            restAbove = rest;
            rest = swap;
        }
        walkBack(trace, rows, columns, oldFrom, newFrom, matchAbove[columns] > restAbove[columns]);
    }

    private void walkBack(byte[] trace, int rows, int columns, int oldFrom, int newFrom, boolean endsInMatch) {
        int r = rows;
        int c = columns;
        boolean inMatch = endsInMatch;
        while (r > 0 && c > 0) {
            byte cell = trace[r * (columns + 1) + c];
            if (inMatch) {
                pair(oldFrom + r - 1, newFrom + c - 1);
                inMatch = (cell & FROM_MATCH) != 0;
                r--;
                c--;
            } else {
                inMatch = (cell & SKIP_TO_MATCH) != 0;
                if ((cell & SKIP_OLD) != 0) {
                    r--;
                } else {
                    c--;
                }
            }
        }
    }
}
