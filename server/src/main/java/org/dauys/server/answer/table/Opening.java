package org.dauys.server.answer.table;

import java.util.ArrayList;
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

    boolean hasInForce() {
        return pair.inForce().isPresent();
    }

    /** The names of the columns; without the text in force where there is none. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        pair.inForce().ifPresent(version -> columns.add(name(version)));
        columns.add(name(pair.spoken()));
        columns.add(phrases().say("overview.table.submission"));
        columns.add(phrases().say("overview.table.decision"));
        columns.add(pair.next().map(this::name).orElseGet(() -> phrases().say("overview.table.next")));
        return columns;
    }

    private String name(Version version) {
        String name = version.name().in(language());
        return !name.isEmpty()
                ? name
                : version.isInForce()
                        ? phrases().say("consultation.version.force")
                        : phrases().say("consultation.version.draft", version.number());
    }
}
