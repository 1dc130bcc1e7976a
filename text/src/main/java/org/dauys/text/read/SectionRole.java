package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Kind;

/**
 * What «Section 5» means in an act in English: a group when sections hold articles; the basic unit, which we call an
 * article, when there are none; a paragraph when articles hold sections. In other languages only the sign «§» is in doubt:
 * a group above articles, and the basic unit where there are none.
 *
 * @param signs what «§ 5» is in a language that has another word for its articles
 * @param romanGroups whether «I. General» is a group
 * @param countedGroups lines with an Arabic number that are groups
 * @param amongArticles lines of sections that are articles, whatever others are
 */
record SectionRole(
        Tradition tradition,
        Kind role,
        UnitsWithoutAWord units,
        ParagraphSigns signs,
        boolean romanGroups,
        Set<String> countedGroups,
        Set<String> amongArticles) {
    /** The class of marks «Section 5» inside an article, beyond those of the tradition. */
    private static final int MARK = 500;

    static SectionRole of(List<Block> blocks, Tradition tradition) {
        boolean groups = RomanGroups.areIn(blocks, tradition);
        Set<String> counted = CountedGroups.in(blocks, tradition);
        if (!tradition.hasSectionsOfManyRoles()) {
            return new SectionRole(
                    tradition,
                    Kind.SECTION,
                    UnitsWithoutAWord.NONE,
                    ParagraphSigns.of(blocks, tradition),
                    groups,
                    counted,
                    Set.of());
        }
        Optional<Kind> first = Optional.empty();
        boolean articles = false;
        for (Block block : blocks) {
            Kind kind =
                    tradition.heading(block.text()).map(Tradition.Heading::kind).orElse(Kind.PART);
            if (kind == Kind.ANNEX) {
                // A schedule may hold articles of a treaty; the act's own units are those before it.
                break;
            }
            if (kind == Kind.ARTICLE || kind == Kind.SECTION) {
                first = first.isEmpty() ? Optional.of(kind) : first;
                articles |= kind == Kind.ARTICLE;
            }
        }
        if (first.isEmpty()) {
            UnitsWithoutAWord units = UnitsWithoutAWord.of(blocks, tradition);
            return new SectionRole(tradition, Kind.ARTICLE, units, ParagraphSigns.GROUPS, groups, counted, Set.of());
        }
        boolean sectionsFirst = first.orElseThrow() == Kind.SECTION;
        boolean units = !articles || (sectionsFirst && SectionsAmongArticles.areAllAmongSections(blocks, tradition));
        Kind role = units ? Kind.ARTICLE : sectionsFirst ? Kind.SECTION : Kind.PARAGRAPH;
        Set<String> among = role == Kind.PARAGRAPH ? SectionsAmongArticles.in(blocks, tradition) : Set.of();
        return new SectionRole(tradition, role, UnitsWithoutAWord.NONE, ParagraphSigns.GROUPS, groups, counted, among);
    }

    /** The heading of a group or article that a block is, with sections in their role. */
    Optional<Tradition.Heading> heading(Block block) {
        if (block.form() == Block.Form.ROW) {
            return Optional.empty();
        }
        return tradition
                .heading(block.text())
                .or(() -> units.heading(block.text(), tradition))
                .or(() -> romanGroups ? RomanGroups.heading(block, tradition) : Optional.empty())
                .or(() -> countedGroups.contains(block.text())
                        ? Optional.of(CountedGroups.heading(block.text(), tradition))
                        : Optional.empty())
                .filter(heading -> heading.kind() != Kind.SECTION
                        || role != Kind.PARAGRAPH
                        || amongArticles.contains(block.text()))
                .filter(heading -> signs != ParagraphSigns.PARAGRAPHS || !ParagraphSigns.isBySign(heading))
                .map(this::inRole)
                .filter(heading -> !tradition.isNote(block.text()))
                .filter(heading -> heading.kind() == Kind.ARTICLE || Headings.canBeGroup(heading, block));
    }

    private Tradition.Heading inRole(Tradition.Heading heading) {
        if (signs == ParagraphSigns.UNITS && ParagraphSigns.isBySign(heading)) {
            return new Tradition.Heading(Kind.ARTICLE, heading.number(), heading.rest(), heading.word());
        }
        // A section that is a paragraph gets here only where it is counted with the articles.
        Kind sectionsRole = role == Kind.PARAGRAPH ? Kind.ARTICLE : role;
        return heading.kind() == Kind.SECTION
                ? new Tradition.Heading(sectionsRole, heading.number(), heading.rest(), heading.word())
                : heading;
    }

    /** The heading of an article that a line would be if it did not run on in small letters. */
    Optional<Tradition.Heading> headingThatRunsOn(String line) {
        return tradition
                .headingThatRunsOn(line)
                .filter(heading -> heading.kind() != Kind.SECTION || role != Kind.PARAGRAPH)
                .map(this::inRole)
                .filter(heading -> heading.kind() == Kind.ARTICLE && !tradition.isNote(line));
    }

    /** What the mark at the head of a line can be; sections inside articles are paragraphs. */
    List<Tradition.Mark> marks(String line) {
        return marks(line, false);
    }

    /** The same, with what is a mark in annexes alone. */
    List<Tradition.Mark> marks(String line, boolean inAnnex) {
        Optional<Tradition.Mark> sign = signs.mark(line, tradition);
        if (sign.isPresent()) {
            return sign.stream().toList();
        }
        return role != Kind.PARAGRAPH
                ? tradition.marks(line, inAnnex)
                : tradition
                        .heading(line)
                        .filter(heading -> heading.kind() == Kind.SECTION)
                        .map(h -> new Tradition.Mark(
                                MARK, true, h.number(), ListNumber.of(h.number()), h.rest(), false, false))
                        .map(List::of)
                        .orElseGet(() -> tradition.marks(line, inAnnex));
    }
}
