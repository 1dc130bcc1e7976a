package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.dauys.text.write.ActHtml;

/**
 * A part of an act that is read on a page of its own: one group, with the headings of the groups around it, or some
 * articles that stand in none.
 *
 * @param provisions what it holds
 * @param first of the elements that it is named after
 * @param last the same as the first for a group
 */
record ActPart(List<Provision> provisions, Provision first, Provision last) {
    /** Up to so many articles are read on one page: the longest constitutions have them. */
    static final int ARTICLES = 400;
    /** Articles of a page where no group says where to cut. */
    private static final int CHUNK = 100;

    ActPart {
        provisions = List.copyOf(provisions);
    }

    /** The parts of a long act; none when it is read on one page. */
    static List<ActPart> of(Act act) {
        return act.articles() <= ARTICLES ? List.of() : cut(act.provisions());
    }

    private static List<ActPart> cut(List<Provision> provisions) {
        List<ActPart> parts = new ArrayList<>();
        List<Provision> loose = new ArrayList<>();
        for (Provision provision : provisions) {
            if (provision.kind().isGroup()) {
                close(loose, parts);
                parts.addAll(group(provision));
            } else {
                loose.add(provision);
                if (loose.size() == CHUNK) {
                    close(loose, parts);
                }
            }
        }
        close(loose, parts);
        return parts;
    }

    private static void close(List<Provision> loose, List<ActPart> parts) {
        if (!loose.isEmpty()) {
            parts.add(new ActPart(loose, loose.getFirst(), loose.getLast()));
            loose.clear();
        }
    }

    private static List<ActPart> group(Provision group) {
        return articles(group) <= ARTICLES
                ? List.of(new ActPart(List.of(group), group, group))
                : cut(group.children()).stream()
                        .map(part -> new ActPart(List.of(around(group, part.provisions())), part.first(), part.last()))
                        .toList();
    }

    /** The same group with some of what it holds. */
    private static Provision around(Provision group, List<Provision> children) {
        boolean start = children.getFirst().equals(group.children().getFirst());
        return new Provision(
                group.kind(),
                group.number(),
                group.label(),
                group.eId(),
                group.heading(),
                start ? group.text() : "",
                group.repealed(),
                start ? group.notes() : List.of(),
                children);
    }

    private static long articles(Provision group) {
        return group.walk().filter(p -> p.kind() == Kind.ARTICLE).count();
    }

    /** The act with nothing but this part. */
    Act act(Act whole) {
        return new Act(whole.title(), whole.language(), whole.date(), whole.notes(), provisions);
    }

    /** What the table of contents shows below the part's own name. */
    Act inside(Act whole) {
        List<Provision> below = first.kind().isGroup() ? first.children() : provisions;
        return new Act(whole.title(), whole.language(), whole.date(), whole.notes(), below);
    }

    /** "Раздел II. Права"; "101–200" for articles that stand in no group. */
    String name(Act whole) {
        return first.equals(last) ? ActHtml.name(first, whole) : number(first, whole) + "–" + number(last, whole);
    }

    private static String number(Provision provision, Act whole) {
        return provision.kind() == Kind.ARTICLE ? provision.label() : ActHtml.name(provision, whole);
    }

    /** The name of the part in addresses. */
    String anchor() {
        return ActHtml.anchor(first);
    }

    /** Whether a provision with this anchor stands in it. */
    boolean has(String anchor) {
        return provisions.stream()
                .flatMap(Provision::walk)
                .anyMatch(provision -> ActHtml.anchor(provision).equals(anchor));
    }
}
