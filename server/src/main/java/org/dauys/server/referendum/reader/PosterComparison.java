package org.dauys.server.referendum.reader;

import java.util.List;
import java.util.Map;

/**
 * What came of comparing a text with the one that is voted on.
 *
 * @param language of the text that is nearest; empty when there is none
 * @param same how many words agree from the beginning on; of a sum 0
 * @param whole how many words the published text has
 * @param isSame whether all of it agrees
 * @param published the words of the published text from where they part
 * @param other the words of the other from there
 */
public record PosterComparison(
        String language, int same, int whole, boolean isSame, boolean bySum, String published, String other) {
    /** Nothing agrees. */
    static final PosterComparison NONE = new PosterComparison("", -1, 0, false, false, "", "");

    private static final int SHOWN = 12;

    /** By the sum of the text. */
    static PosterComparison ofSum(Map<String, String> texts, String sum) {
        return texts.entrySet().stream()
                .filter(one -> one.getValue().equals(sum))
                .findFirst()
                .map(one -> new PosterComparison(one.getKey(), 0, 0, true, true, "", ""))
                .orElse(new PosterComparison("", 0, 0, false, true, "", ""));
    }

    /** Word by word; how lines are broken and how wide blanks are does not matter. */
    static PosterComparison of(String language, List<String> ours, List<String> theirs) {
        int same = 0;
        while (same < ours.size() && same < theirs.size() && ours.get(same).equals(theirs.get(same))) {
            same++;
        }
        boolean isSame = same == ours.size() && same == theirs.size();
        return new PosterComparison(language, same, ours.size(), isSame, false, from(ours, same), from(theirs, same));
    }

    /** What stands between blanks. */
    static List<String> words(String text) {
        return List.of(text.strip().split("[\\s\\h]+"));
    }

    private static String from(List<String> words, int at) {
        return String.join(" ", words.subList(at, Math.min(words.size(), at + SHOWN)));
    }
}
