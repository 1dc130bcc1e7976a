package org.dauys.server.answer.table;

import java.util.List;
import java.util.Locale;
import org.dauys.compare.language.Phrases;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;

/** What a file says before its rows: which consultation, which versions, when. */
record Opening(Pair pair, TableFile file) {

    Locale language() {
        return file.of().language();
    }

    Phrases phrases() {
        return Say.in(language());
    }

    /** For days and times as the language writes them. */
    Page page() {
        return new Page(language(), "", "");
    }

    String title() {
        return phrases().say("overview.table.heading");
    }

    /** The title with that of the consultation, by which one file is told from another. */
    String heading() {
        return title() + " – " + consultation();
    }

    String consultation() {
        return pair.consultation().title().in(language());
    }

    String about() {
        return phrases().say("overview.files.of", name(pair.spoken()));
    }

    /** When it was made from the register, and how many submissions it has. */
    String stood() {
        return phrases()
                .say(
                        "overview.files.stood",
                        page().moment(file.begun(), pair.consultation().zone()),
                        file.progress().submissions());
    }

    /** How changes are marked that submissions ask for. */
    String marks() {
        return phrases().say("overview.files.marks");
    }

    /** What stands above the table. */
    List<String> lines() {
        return List.of(consultation(), about(), stood(), marks());
    }

    /** The names of the columns, for the rows of submissions. */
    List<String> columns() {
        return List.of(
                phrases().say("overview.table.submission"),
                phrases().say("overview.files.asked"),
                phrases().say("overview.table.decision"));
    }

    String name(Version version) {
        String name = version.name().in(language());
        return !name.isEmpty()
                ? name
                : version.isInForce()
                        ? phrases().say("consultation.version.force")
                        : phrases().say("consultation.version.draft", version.number());
    }
}
