package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import org.dauys.amend.Field;
import org.dauys.amend.Spacing;
import org.dauys.amend.WordEdit;
import org.dauys.compare.words.Replacement;
import org.dauys.compare.words.Replacements;
import org.dauys.compare.words.TokenSpans;
import org.dauys.text.Provision;

/**
 * Words that an instruction quotes, where they stand in a field.
 *
 * @param provision whose field
 * @param field which
 * @param from first token of the words
 * @param to after the last
 */
record QuotedWords(Provision provision, Field field, int from, int to) {

    /** All places where words stand in a field, whole tokens only. */
    static List<QuotedWords> find(Provision provision, Field field, String words) {
        List<QuotedWords> found = new ArrayList<>();
        TokenSpans spans = TokenSpans.of(field.of(provision));
        int length = TokenSpans.of(words).size();
        if (length == 0) {
            return found;
        }
        for (int from = 0; from + length <= spans.size(); from++) {
            if (spans.words(from, from + length).equals(words)) {
                found.add(new QuotedWords(provision, field, from, from + length));
            }
        }
        return found;
    }

    /** Whether they begin and end with these characters, white space at both ends not counted. */
    boolean stands(int begin, int end) {
        String text = field.of(provision);
        int first = TokenSpans.of(text).start(from);
        String there = text.substring(begin, end);
        return first == begin + there.length() - there.stripLeading().length();
    }

    /** These words replaced; of words that both have at their ends none is in the edit. */
    List<WordEdit> replaced(String words) {
        TokenSpans spans = TokenSpans.of(field.of(provision));
        List<WordEdit> edits = new ArrayList<>();
        for (Replacement one : Replacements.of(spans.words(from, to), words)) {
            String before = one.from() == 0 ? spans.between(from, from) : "";
            String after = one.to() == to - from ? spans.between(to, to) : "";
            edits.add(edit(spans, from + one.from(), from + one.to(), before + one.becomes() + after));
        }
        return edits;
    }

    /** These words cut; of the space at both sides one stays, or none beside a sign that takes none. */
    List<WordEdit> cut() {
        TokenSpans spans = TokenSpans.of(field.of(provision));
        String before = spans.between(from, from);
        boolean none = before.isEmpty() || spans.between(to, to).isEmpty();
        return List.of(edit(spans, from, to, none ? "" : before));
    }

    /** Words inserted behind these. */
    List<WordEdit> followed(String words) {
        TokenSpans spans = TokenSpans.of(field.of(provision));
        String space = Spacing.between(spans.words(to - 1, to), words);
        return List.of(edit(spans, to, to, space + words + spans.between(to, to)));
    }

    /** Words inserted before these. */
    List<WordEdit> preceded(String words) {
        TokenSpans spans = TokenSpans.of(field.of(provision));
        String space = Spacing.between(words, spans.words(from, from + 1));
        return List.of(edit(spans, from, from, spans.between(from, from) + words + space));
    }

    private WordEdit edit(TokenSpans spans, int start, int end, String becomes) {
        return new WordEdit(provision.label(), field, start, end, spans.between(start, end), becomes);
    }
}
