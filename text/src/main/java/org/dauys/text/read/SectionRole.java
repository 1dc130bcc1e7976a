package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import org.dauys.text.Kind;

/**
 * What «Section 5» means in an act in English: a group when sections hold articles; the basic unit, which we call an
 * article, when there are none; a paragraph when articles hold sections. Other languages know no such doubt.
 */
record SectionRole(Tradition tradition, Kind role, UnitsWithoutAWord units) {
    /** The class of marks «Section 5» inside an article, beyond those of the tradition. */
    private static final int MARK = 500;

    static SectionRole of(List<Block> blocks, Tradition tradition) {
        if (!tradition.hasSectionsOfManyRoles()) {
            return new SectionRole(tradition, Kind.SECTION, UnitsWithoutAWord.NONE);
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
            return new SectionRole(tradition, Kind.ARTICLE, UnitsWithoutAWord.of(blocks, tradition));
        }
        Kind role = !articles ? Kind.ARTICLE : first.orElseThrow() == Kind.SECTION ? Kind.SECTION : Kind.PARAGRAPH;
        return new SectionRole(tradition, role, UnitsWithoutAWord.NONE);
    }

    /** The heading of a group or article that a block is, with sections in their role. */
    Optional<Tradition.Heading> heading(Block block) {
        if (block.form() == Block.Form.ROW) {
            return Optional.empty();
        }
        return tradition
                .heading(block.text())
                .or(() -> units.heading(block.text(), tradition))
                .filter(heading -> heading.kind() != Kind.SECTION || role != Kind.PARAGRAPH)
                .map(this::inRole)
                .filter(heading -> !tradition.isNote(block.text()))
                .filter(heading -> heading.kind() == Kind.ARTICLE || Headings.canBeGroup(heading, block));
    }

    private Tradition.Heading inRole(Tradition.Heading heading) {
        return heading.kind() == Kind.SECTION
                ? new Tradition.Heading(role, heading.number(), heading.rest(), heading.word())
                : heading;
    }

    /** The heading of an article that a line would be if it did not run on in small letters. */
    Optional<Tradition.Heading> headingThatRunsOn(String line) {
        return tradition
                .headingThatRunsOn(line)
                .map(this::inRole)
                .filter(heading -> heading.kind() == Kind.ARTICLE && !tradition.isNote(line));
    }

    /** What the mark at the head of a line can be; sections inside articles are paragraphs. */
    List<Tradition.Mark> marks(String line) {
        return role != Kind.PARAGRAPH
                ? tradition.marks(line)
                : tradition
                        .heading(line)
                        .filter(heading -> heading.kind() == Kind.SECTION)
                        .map(h -> new Tradition.Mark(
                                MARK, true, h.number(), ListNumber.of(h.number()), h.rest(), false, false))
                        .map(List::of)
                        .orElseGet(() -> tradition.marks(line));
    }
}
