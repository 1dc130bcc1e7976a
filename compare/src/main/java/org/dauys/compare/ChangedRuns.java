package org.dauys.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/**
 * The runs of a marked text that differ, in its order; neighbours with the same operation and cause are one run, and
 * line breaks are none.
 *
 * @param all in the order of the text
 * @param adjacent whether run {@code i} follows run {@code i - 1} with no equal words between; false for the first
 */
record ChangedRuns(List<WordChange> all, List<Boolean> adjacent) {
    /** How many letters two forms of a word must share at their head to be taken for one word. */
    private static final int STEM = 4;

    static ChangedRuns of(List<WordChange> words) {
        List<WordChange> runs = new ArrayList<>();
        List<Boolean> adjacent = new ArrayList<>();
        boolean touches = false;
        for (WordChange word : words) {
            if (word.op() == Op.EQUAL) {
                touches = false;
                continue;
            } else if (word.text().isBlank()) {
                continue;
            }
            WordChange last = touches ? runs.getLast() : word;
            if (touches && last.op() == word.op() && last.cause() == word.cause()) {
                runs.set(
                        runs.size() - 1,
                        new WordChange(word.op(), last.text() + word.text(), word.cause(), last.detail()));
            } else {
                runs.add(word);
                adjacent.add(touches);
            }
            touches = true;
        }
        return new ChangedRuns(runs, adjacent);
    }

    /** Whether words, and not only punctuation, changed because the provision was reworded. */
    boolean hasWording() {
        return all.stream().anyMatch(run -> run.cause() == Cause.WORDING && wordCount(run.text()) > 0);
    }

    boolean haveWords() {
        return all.stream().anyMatch(run -> wordCount(run.text()) > 0);
    }

    /** Whether every run that holds a word has one of these causes. */
    boolean only(Cause... causes) {
        Set<Cause> allowed = Set.of(causes);
        return all.stream().filter(run -> wordCount(run.text()) > 0).allMatch(run -> allowed.contains(run.cause()));
    }

    ChangedRuns withCause(Cause cause) {
        List<WordChange> runs = new ArrayList<>();
        List<Boolean> touching = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).cause() == cause) {
                runs.add(all.get(i));
                touching.add(
                        adjacent.get(i) && !runs.isEmpty() && all.get(i - 1).cause() == cause);
            }
        }
        return new ChangedRuns(runs, touching);
    }

    List<WordChange> with(Op op) {
        return all.stream()
                .filter(run -> run.op() == op && wordCount(run.text()) > 0)
                .toList();
    }

    /** Whether a run replaces a form of the one by a form of the other. */
    boolean uses(Substitution substitution) {
        boolean from = all.stream().anyMatch(r -> r.op() == Op.DELETE && holds(substitution.from(), r.text()));
        boolean to = all.stream().anyMatch(r -> r.op() == Op.INSERT && holds(substitution.to(), r.text()));
        boolean deletes = all.stream().anyMatch(r -> r.op() == Op.DELETE);
        boolean inserts = all.stream().anyMatch(r -> r.op() == Op.INSERT);
        return (from || !deletes) && (to || !inserts) && (from || to);
    }

    /** How many of the pieces between white space hold a letter or a digit. */
    static int wordCount(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                inWord = true;
                count++;
            }
        }
        return count;
    }

    private static boolean holds(String phrase, String run) {
        List<String> stems = stems(phrase);
        return stems(run).stream().anyMatch(stems::contains);
    }

    private static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                stems.add(text.substring(start, Math.min(i, start + STEM)).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return stems;
    }
}
