package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import org.dauys.text.Kind;

/** The section that speaks of a schedule and stands below its number: «SCHEDULE 1 / Section 4 / CARS». */
final class AnnexReference {
    private AnnexReference() {}

    /** «Section 1» above a line that can be the title of a schedule, in which no other section stands. */
    static boolean isAlone(List<Optional<Tradition.Heading>> headings, List<Block> law, int at) {
        boolean section = headings.get(at)
                .filter(heading -> heading.word().equalsIgnoreCase("section"))
                .isPresent();
        if (!section
                || at + 1 == law.size()
                || headings.get(at + 1).isPresent()
                || Headings.endsSentence(law.get(at + 1).text())) {
            return false;
        }
        int next = at + 1;
        while (next < headings.size()
                && headings.get(next).map(Tradition.Heading::kind).orElse(Kind.PART) != Kind.ARTICLE
                && headings.get(next).map(Tradition.Heading::kind).orElse(Kind.PART) != Kind.ANNEX) {
            next++;
        }
        return next == headings.size() || headings.get(next).orElseThrow().kind() == Kind.ANNEX;
    }
}
