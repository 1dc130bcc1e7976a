package org.dauys.amend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.compare.words.TokenSpans;

/**
 * The owners of a text letter by letter. A letter is a character that is no white space: spaces change where pieces meet,
 * letters never do, so that they can be counted from one text to the next.
 */
final class OwnedLetters {
    private OwnedLetters() {}

    /** How many letters a text has. */
    static int count(String text) {
        return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** The owners of each letter of runs, in order. */
    static List<Set<Owner>> of(List<OwnedWords> runs) {
        List<Set<Owner>> owners = new ArrayList<>();
        runs.forEach(run -> owners.addAll(Collections.nCopies(count(run.text()), run.owners())));
        return owners;
    }

    /**
     * A text in runs by the owners of its letters, each with the white space before it, the last with that behind it too.
     *
     * @param owners as many as the text has letters
     * @return none when the text has no letter
     */
    static List<OwnedWords> runs(String text, List<Set<Owner>> owners) {
        List<OwnedWords> runs = new ArrayList<>();
        int start = 0;
        int end = 0;
        int letter = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                continue;
            }
            if (letter > 0 && !owners.get(letter).equals(owners.get(letter - 1))) {
                runs.add(new OwnedWords(text.substring(start, end), owners.get(letter - 1)));
                start = end;
            }
            letter++;
            end = i + 1;
        }
        if (letter > 0) {
            runs.add(new OwnedWords(text.substring(start), owners.get(letter - 1)));
        }
        return runs;
    }

    /** Who takes each letter of a text away when edits that do not collide are made in it; nobody where it stays. */
    static List<Set<Owner>> takers(String text, Map<WordEdit, Set<Owner>> edits) {
        List<Set<Owner>> takers = new ArrayList<>(Collections.nCopies(count(text), Set.of()));
        TokenSpans spans = TokenSpans.of(text);
        edits.forEach((edit, owners) -> {
            int first = count(text.substring(0, spans.end(edit.from() - 1)));
            int letters = count(spans.words(edit.from(), edit.to()));
            Collections.fill(takers.subList(first, first + letters), owners);
        });
        return takers;
    }
}
