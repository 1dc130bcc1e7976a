package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dauys.text.Kind;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * Tells where one act of a file ends and the next begins: articles begin anew at 1 behind a line that names a law, without
 * an annex between. To read two as one would give the second's articles to the first.
 */
final class SeveralActs {
    /** In paragraphs: who adopted an act and when stands between its title and its first article. */
    private static final int LONGEST_HEAD = 8;

    private final List<Block> blocks;
    private final SectionRole sections;

    private SeveralActs(List<Block> blocks, SectionRole sections) {
        this.blocks = blocks;
        this.sections = sections;
    }

    /**
     * The paragraphs of one act.
     *
     * @param which of them, from 1; 0 when there must be only one
     * @throws BadSource naming all acts and where they begin, when there are several and none was chosen, or fewer than asked
     */
    static List<Block> chosen(List<Block> blocks, SectionRole sections, int which) throws BadSource {
        List<Integer> starts = new SeveralActs(blocks, sections).starts();
        if (starts.size() < 2 && which <= 1) {
            return blocks;
        }
        if (which == 0 || which > starts.size()) {
            throw new BadSource(Problem.of(Cause.SEVERAL_ACTS, Place.FILE, starts.size(), told(blocks, starts), which));
        }
        int end = which < starts.size() ? starts.get(which) : blocks.size();
        return blocks.subList(starts.get(which - 1), end);
    }

    private static String told(List<Block> blocks, List<Integer> starts) {
        return starts.stream()
                .map(start -> "«" + Headings.shown(blocks.get(start).text()) + "» ("
                        + blocks.get(start).place().number() + ")")
                .collect(Collectors.joining(", "));
    }

    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        if (blocks.stream().skip(1).noneMatch(this::isTitle)) {
            return starts;
        }
        boolean first = false;
        boolean decision = false;
        int title = -1;
        for (int i = 0; i < blocks.size(); i++) {
            var heading = sections.heading(blocks.get(i));
            if (heading.isEmpty()) {
                title = isTitle(blocks.get(i)) ? i : title;
                if (!first && isFirstParagraph(blocks.get(i))) {
                    if (decision && title > starts.getLast() && i - title <= LONGEST_HEAD && isOfOneKind(title)) {
                        starts.add(title);
                    }
                    decision = true;
                    title = -1;
                }
            } else if (heading.get().kind() == Kind.ANNEX) {
                return starts;
            } else if (heading.get().kind() == Kind.ARTICLE) {
                boolean anew = ListNumber.of(heading.get().number()).isFirst()
                        && !ListNumber.of(heading.get().number()).isInsertion();
                if (anew && first && title > starts.getLast() && i - title <= LONGEST_HEAD) {
                    starts.add(title);
                }
                first |= anew;
                title = -1;
            }
        }
        return starts;
    }

    /** «1. …» of a decision that has no articles. */
    private boolean isFirstParagraph(Block block) {
        return block.form() != Block.Form.ROW
                && sections.marks(block.text()).stream()
                        .anyMatch(mark -> mark.paragraph() && mark.number().equals("1"));
    }

    /** «Постановление о садах», «Постановление о лугах»; rules below a decision are its annex. */
    private boolean isOfOneKind(int title) {
        return kind(title).equalsIgnoreCase(kind(0));
    }

    private String kind(int at) {
        String text = blocks.get(at).text();
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private boolean isTitle(Block block) {
        String text = block.text();
        return block.form() != Block.Form.NOTE
                && block.form() != Block.Form.ROW
                && !Headings.endsSentence(text)
                && sections.tradition().namesADocument(text)
                && sections.marks(text).isEmpty();
    }
}
