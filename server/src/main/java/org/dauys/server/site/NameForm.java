package org.dauys.server.site;

/**
 * The form of something with a name in three languages: named anew or, once that is confirmed, removed.
 *
 * @param revision that the editor saw
 * @param delete whether it is to be removed; what was typed counts for nothing then
 */
public record NameForm(Words name, int revision, boolean delete) {

    /** As it is kept. */
    public static NameForm of(Words name, int revision) {
        return new NameForm(name, revision, false);
    }

    public static NameForm read(Form form) {
        return new NameForm(form.words("name"), form.number("revision"), form.has("delete"));
    }

    /** Adds all that is wrong: a missing or too long name, or a removal that nobody confirmed. */
    public void check(Visit visit, int longest, String missing) {
        if (!delete) {
            check(name, visit, longest, missing);
        } else if (visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm");
        }
    }

    /**
     * Adds all that is wrong with a name.
     *
     * @param longest in characters, in each language
     * @param missing the key of the phrase for a name in no language
     */
    public static void check(Words name, Visit visit, int longest, String missing) {
        if (name.isEmpty()) {
            visit.mistake("name-kk", missing);
        }
        Form.limit(name, "name", longest, visit.errors());
    }
}
