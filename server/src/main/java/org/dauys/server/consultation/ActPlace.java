package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * A provision where it stands in its act.
 *
 * @param above what holds it, the outermost first
 */
public record ActPlace(Act act, Provision provision, List<Provision> above) {

    public ActPlace {
        above = List.copyOf(above);
    }

    /** The place of the provision with this label. */
    public static Optional<ActPlace> of(Act act, String label) {
        List<Provision> path = new ArrayList<>();
        if (!find(act.provisions(), label, path)) {
            return Optional.empty();
        }
        return Optional.of(new ActPlace(act, path.getLast(), path.subList(0, path.size() - 1)));
    }

    private static boolean find(List<Provision> provisions, String label, List<Provision> path) {
        for (Provision provision : provisions) {
            path.add(provision);
            if (provision.label().equals(label) || find(provision.children(), label, path)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    /** What it is called on pages: "Article 27", "Paragraph 27.3". */
    public String name(Page page) {
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
                    CONCLUSION -> new Names(Phrases.in(page.locale())).of(provision.kind(), provision.label(), act);
            case PARAGRAPH -> page.say("provision.name.paragraph", provision.label());
            case SUBPARAGRAPH -> page.say("provision.name.subparagraph", provision.label());
            case PART, INDENT ->
                page.say(
                        "provision.name.part",
                        provision.number(),
                        above.isEmpty() ? "" : above.getLast().label());
        };
    }

    /** The article that it stands in, or is. */
    public Optional<Provision> article() {
        return provision.kind() == Kind.ARTICLE
                ? Optional.of(provision)
                : above.stream().filter(holder -> holder.kind() == Kind.ARTICLE).findFirst();
    }
}
