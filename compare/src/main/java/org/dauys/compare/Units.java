package org.dauys.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * The units of an act: what is compared word by word ({@link #provisions()}), and the articles and groups that are
 * compared through what they hold.
 *
 * @param provisions preamble, paragraphs, subparagraphs, and the own text of articles, in the order of the text
 * @param articles one for each article
 * @param groups one for each section, chapter, annex …
 */
public record Units(List<Unit> provisions, List<Unit> articles, List<Unit> groups) {
    public Units {
        provisions = List.copyOf(provisions);
        articles = List.copyOf(articles);
        groups = List.copyOf(groups);
    }

    public static Units of(Act act) {
        Collector collector = new Collector();
        act.provisions().forEach(provision -> collector.take(provision, "", ""));
        return new Units(collector.provisions, collector.articles, collector.groups);
    }

    /**
     * Where the own words of a provision begin in the text of the unit that it belongs to, in characters from 0; empty when they
     * are not in it.
     *
     * @param unit the provision that the unit is of
     * @param label of itself or of an unnumbered part in it
     */
    public static OptionalInt start(Provision unit, String label) {
        if (unit.label().equals(label)) {
            return OptionalInt.of(0);
        }
        int at = unit.text().isEmpty() ? 0 : unit.text().length() + 1;
        for (Provision part : unit.children()) {
            if (part.kind().isUnnumbered()) {
                String mark = mark(part);
                OptionalInt inside = start(part, label);
                if (inside.isPresent()) {
                    return OptionalInt.of(at + mark.length() + inside.getAsInt());
                }
                at += mark.length() + textOf(part).length() + 1;
            }
        }
        return OptionalInt.empty();
    }

    private static final class Collector {
        private final List<Unit> provisions = new ArrayList<>();
        private final List<Unit> articles = new ArrayList<>();
        private final List<Unit> groups = new ArrayList<>();

        void take(Provision provision, String article, String group) {
            switch (provision.kind()) {
                case DIVISION, BOOK, TITLE, SECTION, SUBSECTION, CHAPTER, SUBCHAPTER, ANNEX ->
                    takeGroup(provision, group);
                case ARTICLE -> takeArticle(provision, group);
                case PREAMBLE -> addProvision(provision, Level.PREAMBLE, article, group);
                case PARAGRAPH -> addProvision(provision, Level.PARAGRAPH, article, group);
                case SUBPARAGRAPH -> addProvision(provision, Level.SUBPARAGRAPH, article, group);
                case PART, INDENT -> takePart(provision, article, group);
                case CONCLUSION -> {}
            }
        }

        private void takeGroup(Provision provision, String parent) {
            groups.add(unit(provision, Level.SECTION, "", parent, "", groups.size()));
            provision.children().forEach(child -> take(child, "", provision.label()));
        }

        private void takeArticle(Provision provision, String group) {
            articles.add(unit(provision, Level.ARTICLE, provision.label(), group, "", articles.size()));
            boolean ownText =
                    !textOf(provision).isEmpty() || numbered(provision).isEmpty();
            if (ownText) {
                addProvision(provision, Level.PARAGRAPH, provision.label(), group);
            } else {
                numbered(provision).forEach(child -> take(child, provision.label(), group));
            }
        }

        /** A part that stands alone in a group is a unit; otherwise its words belong to the unit around it. */
        private void takePart(Provision part, String article, String group) {
            addProvision(part, Level.PARAGRAPH, article, group);
        }

        private void addProvision(Provision provision, Level level, String article, String group) {
            provisions.add(unit(provision, level, article, group, textOf(provision), provisions.size()));
            numbered(provision).forEach(child -> take(child, article, group));
        }

        private static Unit unit(
                Provision provision, Level level, String article, String group, String text, int index) {
            return new Unit(
                    provision.label(),
                    level,
                    provision.kind(),
                    article,
                    group,
                    provision.heading(),
                    text,
                    provision.repealed(),
                    index);
        }
    }

    /** The numbered elements right below, unnumbered parts looked through. */
    private static List<Provision> numbered(Provision provision) {
        return provision.children().stream()
                .flatMap(child ->
                        child.kind().isUnnumbered() ? numbered(child).stream() : java.util.stream.Stream.of(child))
                .toList();
    }

    /** Own words and those of all unnumbered parts below, each part on a line. */
    private static String textOf(Provision provision) {
        String parts = provision.children().stream()
                .filter(child -> child.kind().isUnnumbered())
                .map(child -> mark(child) + textOf(child))
                .collect(Collectors.joining("\n"));
        return provision.text().isEmpty() || parts.isEmpty()
                ? provision.text() + parts
                : provision.text() + "\n" + parts;
    }

    private static String mark(Provision part) {
        return part.kind() == Kind.INDENT ? "– " : "";
    }
}
