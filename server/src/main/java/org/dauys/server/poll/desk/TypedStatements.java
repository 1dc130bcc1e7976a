package org.dauys.server.poll.desk;

import org.dauys.server.site.Form;
import org.dauys.server.site.Words;

/**
 * What an editor typed: one statement, or a list of them.
 *
 * @param label of a provision; empty for none
 * @param theme the slug of a theme; empty for none
 * @param list a statement in each line
 * @param language the code of the list's language
 */
public record TypedStatements(Words words, String label, String theme, String list, String language) {
    static final TypedStatements EMPTY = new TypedStatements(Words.NONE, "", "", "", "");

    static TypedStatements read(Form form) {
        return new TypedStatements(
                form.words("words"), form.text("label"), form.text("theme"), form.text("list"), form.text("language"));
    }
}
