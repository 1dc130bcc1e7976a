package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import org.dauys.text.Kind;

/** Where title and preamble end and the act proper begins. */
final class BodyStart {
    private final SectionRole sections;
    private final Tradition tradition;

    private BodyStart(SectionRole sections) {
        this.sections = sections;
        tradition = sections.tradition();
    }

    /** Where the act proper begins: its first group, article or, when it has none before its annexes, numbered paragraph. */
    static int of(List<Block> blocks, SectionRole sections) {
        return new BodyStart(sections).in(blocks);
    }

    private int in(List<Block> blocks) {
        int end = blocks.size();
        for (int i = 0; i < blocks.size(); i++) {
            Optional<Tradition.Heading> heading = sections.heading(blocks.get(i));
            if (heading.filter(found -> found.kind() != Kind.ANNEX).isPresent()) {
                // Rules below a decision of numbered paragraphs, where no line says that they are annexed.
                return heading.filter(found -> found.kind().isGroup()).isPresent() && !hasArticles(blocks)
                        ? beginsDecision(blocks.subList(0, i)).orElse(i)
                        : i;
            }
            boolean approved = heading.isEmpty()
                    && tradition.beginsWhatIsApproved(blocks.get(i).text())
                    && beginsNumbered(blocks.subList(0, i)).isPresent();
            if (heading.isPresent() || approved) {
                // What stands before an annex can be an act of numbered paragraphs.
                end = i;
                break;
            }
        }
        return beginsNumbered(blocks.subList(0, end)).orElse(end);
    }

    private boolean hasArticles(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> sections.heading(block)
                        .filter(heading -> heading.kind() == Kind.ARTICLE)
                        .isPresent());
    }

    /** The first of two or more paragraphs that stand in order from 1 on. */
    private Optional<Integer> beginsDecision(List<Block> blocks) {
        Optional<Integer> first = beginsNumbered(blocks);
        List<Tradition.Mark> marks = first.stream()
                .flatMap(start -> blocks.subList(start, blocks.size()).stream())
                .flatMap(block -> tradition.mark(block.text()).stream())
                .filter(mark -> mark.paragraph() && !mark.strict())
                .limit(2)
                .toList();
        return first.filter(start -> marks.size() == 2
                && marks.getFirst().order().isFirst()
                && marks.getLast().order().follows(marks.getFirst().order()));
    }

    /** The first paragraph with a number. */
    private Optional<Integer> beginsNumbered(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).form() != Block.Form.ROW
                    && tradition.mark(blocks.get(i).text()).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
