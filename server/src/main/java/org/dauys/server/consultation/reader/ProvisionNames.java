package org.dauys.server.consultation.reader;

import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/** What provisions are called on their pages: "Article 27", "Paragraph 27.3". */
final class ProvisionNames {
    private ProvisionNames() {}

    /** Of what has this label in an act; the label where nothing has it. */
    static String of(Act act, String label, Page page) {
        return ProvisionPlace.of(act, label).map(place -> of(place, page)).orElse(label);
    }

    static String of(ProvisionPlace place, Page page) {
        Provision provision = place.provision();
        if (place.other().isPresent()) {
            return ActPlace.of(place.act(), provision.label()).orElseThrow().name(page);
        }
        return switch (provision.kind()) {
            case PREAMBLE,
                    DIVISION,
                    BOOK,
                    TITLE,
                    SECTION,
                    SUBSECTION,
                    CHAPTER,
                    SUBCHAPTER,
                    ARTICLE,
                    ANNEX,
                    CONCLUSION ->
                new Names(Phrases.in(page.locale())).of(provision.kind(), provision.label(), place.act());
            case PARAGRAPH -> page.say("provision.name.paragraph", provision.label());
            case SUBPARAGRAPH -> page.say("provision.name.subparagraph", provision.label());
            case PART, INDENT -> page.say("provision.name.part", provision.number(), holder(place));
        };
    }

    private static String holder(ProvisionPlace place) {
        return place.above().isEmpty() ? "" : place.above().getLast().label();
    }
}
