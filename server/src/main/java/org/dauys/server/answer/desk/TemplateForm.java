package org.dauys.server.answer.desk;

import org.dauys.server.site.Form;
import org.dauys.server.site.NameForm;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;

/**
 * A template of reasons as an editor typed it.
 *
 * @param revision that the editor saw; -1 for a new one
 * @param delete whether it is to be removed; what was typed counts for nothing then
 */
public record TemplateForm(Words name, Words words, int revision, boolean delete) {
    static final TemplateForm EMPTY = new TemplateForm(Words.NONE, Words.NONE, -1, false);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 20_000;

    static TemplateForm of(ReasonTemplate template) {
        return new TemplateForm(template.name(), template.words(), template.revision(), false);
    }

    static TemplateForm read(Form form) {
        return new TemplateForm(form.words("name"), form.words("words"), form.number("revision"), form.has("delete"));
    }

    /** The same, as of another revision. */
    TemplateForm at(int other) {
        return new TemplateForm(name, words, other, delete);
    }

    /** Adds all that is wrong: with name and words, or a removal that nobody confirmed. */
    void check(Visit visit) {
        new NameForm(name, revision, delete).check(visit, LONGEST_NAME, "answer.error.template.name");
        if (!delete) {
            Reasons.check(words, "words", LONGEST, "answer.error.template.words", visit.errors());
        }
    }
}
