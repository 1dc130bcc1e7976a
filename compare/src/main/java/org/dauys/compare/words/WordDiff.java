package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts as a person would mark it. Tokens are aligned ({@link TokenAlignment}), then the marks are
 * cleaned up: in a rewritten stretch an island of one or two words that happen to be the same is marked with what is
 * around it, and a mark that could stand in several places is moved to where a phrase begins.
 */
final class WordDiff {
    private final List<Token> oldTokens;
    private final List<Token> newTokens;

    private WordDiff(List<Token> oldTokens, List<Token> newTokens) {
        this.oldTokens = oldTokens;
        this.newTokens = newTokens;
    }

    /** The runs of equal and of changed tokens, in order; changed runs are apart by equal ones. */
    static List<Run> runs(List<Token> oldTokens, List<Token> newTokens) {
        WordDiff diff = new WordDiff(oldTokens, newTokens);
        int[] partners = TokenAlignment.partners(oldTokens, newTokens);
        List<Run> runs = diff.runsOf(partners);
        return diff.slide(diff.withoutIslands(runs));
    }

    private List<Run> runsOf(int[] partners) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < partners.length || j < newTokens.size()) {
            int from = i;
            int newFrom = j;
            while (i < partners.length && partners[i] == j) {
                i++;
                j++;
            }
            if (i > from) {
                runs.add(new Run(Run.Kind.EQUAL, from, i, newFrom, j));
                continue;
            }
            while (i < partners.length && partners[i] < 0) {
                i++;
            }
            j = i < partners.length ? partners[i] : newTokens.size();
            runs.add(new Run(Run.Kind.CHANGED, from, i, newFrom, j));
        }
        return runs;
    }

    private List<Run> withoutIslands(List<Run> runs) {
        List<Run> kept = new ArrayList<>(runs);
        boolean again = true;
        while (again) {
            again = false;
            for (int k = 1; k + 1 < kept.size(); k++) {
                if (kept.get(k).kind() == Run.Kind.EQUAL && isIsland(kept.get(k - 1), kept.get(k), kept.get(k + 1))) {
                    Run before = kept.get(k - 1);
                    Run after = kept.get(k + 1);
                    Run joined =
                            new Run(Run.Kind.CHANGED, before.oldFrom(), after.oldTo(), before.newFrom(), after.newTo());
                    kept.subList(k - 1, k + 2).clear();
                    kept.add(k - 1, joined);
                    again = true;
                    break;
                }
            }
        }
        return kept;
    }

    /** An island is small beside what is rewritten before and after it: replaced on both sides, not only cut or added. */
    private boolean isIsland(Run before, Run island, Run after) {
        int words = words(oldTokens, island.oldFrom(), island.oldTo(), 3);
        int rewrittenBefore = Math.min(changedWords(before, true), changedWords(before, false));
        int rewrittenAfter = Math.min(changedWords(after, true), changedWords(after, false));
        int shorter = Math.min(rewrittenBefore, rewrittenAfter);
        if (words == 0) {
            return shorter >= 1 && island.oldLength() <= 2 && !endsSentence(island);
        }
        return words <= 2 && shorter >= 2 * words + 1;
    }

    private boolean endsSentence(Run island) {
        return ".;".contains(oldTokens.get(island.oldTo() - 1).text());
    }

    private int changedWords(Run run, boolean ofOld) {
        return ofOld
                ? words(oldTokens, run.oldFrom(), run.oldTo(), 0)
                : words(newTokens, run.newFrom(), run.newTo(), 0);
    }

    /** How many words longer than {@code letters} stand in a range. */
    private static int words(List<Token> tokens, int from, int to, int letters) {
        int words = 0;
        for (Token token : tokens.subList(from, to)) {
            words += token.isWord() && token.text().length() > letters ? 1 : 0;
        }
        return words;
    }

    /** Moves each pure insertion or deletion to where a phrase begins, if the same tokens allow it. */
    private List<Run> slide(List<Run> runs) {
        List<Run> result = new ArrayList<>(runs);
        for (int k = 1; k + 1 < result.size(); k++) {
            Run run = result.get(k);
            boolean deletion = run.newLength() == 0;
            boolean insertion = run.oldLength() == 0;
            if (run.kind() == Run.Kind.CHANGED && (deletion || insertion)) {
                boolean toEnd = k + 2 == result.size();
                int shift = bestShift(result.get(k - 1), run, result.get(k + 1), deletion, toEnd);
                if (shift != 0) {
                    result.set(k - 1, moved(result.get(k - 1), 0, shift));
                    result.set(k, moved(run, shift, shift));
                    result.set(k + 1, moved(result.get(k + 1), shift, 0));
                }
            }
        }
        result.removeIf(run -> run.oldLength() == 0 && run.newLength() == 0);
        return result;
    }

    private static Run moved(Run run, int from, int to) {
        return new Run(run.kind(), run.oldFrom() + from, run.oldTo() + to, run.newFrom() + from, run.newTo() + to);
    }

    private int bestShift(Run before, Run run, Run after, boolean deletion, boolean toEnd) {
        List<Token> tokens = deletion ? oldTokens : newTokens;
        int from = deletion ? run.oldFrom() : run.newFrom();
        int to = deletion ? run.oldTo() : run.newTo();
        int best = 0;
        int bestValue = phraseValue(tokens, from, to);
        // One token of the equal run must stay, so that changed runs never meet; the last run of all may vanish.
        int mostAfter = toEnd ? after.oldLength() : after.oldLength() - 1;
        for (int s = 1; s <= mostAfter && same(tokens, from + s - 1, to + s - 1); s++) {
            int value = phraseValue(tokens, from + s, to + s);
            if (value > bestValue) {
                best = s;
                bestValue = value;
            }
        }
        for (int s = 1; s < before.oldLength() && same(tokens, from - s, to - s); s++) {
            int value = phraseValue(tokens, from - s, to - s);
            if (value > bestValue) {
                best = -s;
                bestValue = value;
            }
        }
        return best;
    }

    private static boolean same(List<Token> tokens, int a, int b) {
        return tokens.get(a).text().equals(tokens.get(b).text());
    }

    /** How natural it is to mark {@code from..to}: best from the start or end of a sentence, then of a phrase. */
    private static int phraseValue(List<Token> tokens, int from, int to) {
        int value = 0;
        String before = from > 0 ? tokens.get(from - 1).text() : ".";
        String last = tokens.get(to - 1).text();
        String first = tokens.get(from).text();
        value += ".;:".contains(before) ? 3 : 0;
        value += ".;:".contains(last) ? 3 : 0;
        value += ",".equals(first) || "(".equals(first) ? 2 : 0;
        value += ",".equals(last) || ")".equals(last) ? 1 : 0;
        return value;
    }
}
