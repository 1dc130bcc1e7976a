package org.dauys.server.drafting;

import java.util.Comparator;
import java.util.List;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.WordEdit;
import org.dauys.compare.words.TokenSpans;

/** The words of one provision with the edits of one amendment in them. */
public final class Wanted {
    private Wanted() {}

    /**
     * The text with those of the edits that are of its words.
     *
     * @param text the field as it is
     * @param edits of one amendment, so that none collide
     */
    public static String of(String text, String label, Field field, List<Edit> edits) {
        TokenSpans spans = TokenSpans.of(text);
        StringBuilder wanted = new StringBuilder(text);
        edits.stream()
                .filter(WordEdit.class::isInstance)
                .map(WordEdit.class::cast)
                .filter(edit -> edit.label().equals(label) && edit.field() == field)
                .sorted(Comparator.comparingInt(WordEdit::from).reversed())
                .forEach(edit -> wanted.replace(spans.end(edit.from() - 1), spans.start(edit.to()), edit.becomes()));
        return wanted.toString();
    }
}
