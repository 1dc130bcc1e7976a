package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Elements that begin within a line: «… of contracts. (c) Use of funds The agency …», where (b) and (d) stand at the heads of
 * lines. What may be such a mark ({@link RunInMarks}) is one only where the numbers ask for it, which {@link ListDepths} tells: a
 * list would leave this very number out, begin without it, or begin anew in an element that has it already. Where the numbers of
 * an article are complete without such marks, they are text. A line that begins with the number of a reference, as «… described in
 * subsection / (b) of this section», is asked the same, and joined with the line above where no list needs the number.
 */
final class MarksWithinLines {
    private final SectionRole sections;
    private final boolean inAnnex;
    private final RunInMarks runIn;
    private final List<MarkPlace> places = new ArrayList<>();

    /** What may be a mark of each place: the block, and where in it; −1 where no element can begin. */
    private record Start(int block, int at) {}

    private final List<Start> starts = new ArrayList<>();
    /** Of each block, whether it begins with what may be the number of a reference in the one before. */
    private final List<Boolean> goingOn = new ArrayList<>();

    private String before = "";

    private MarksWithinLines(SectionRole sections, boolean inAnnex) {
        this.sections = sections;
        this.inAnnex = inAnnex;
        this.runIn = new RunInMarks(sections, inAnnex);
    }

    /**
     * The same paragraphs, with each element that begins within a line as one of its own.
     *
     * @param first the first that may be parted; those before it are the heading
     * @param above the last number of paragraphs in the part before
     */
    static List<Block> parted(
            SectionRole sections, List<Block> blocks, int first, boolean inAnnex, Optional<ListNumber> above) {
        MarksWithinLines within = new MarksWithinLines(sections, inAnnex);
        boolean goingOn = false;
        int marks = 0;
        List<List<Integer>> found = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            found.add(i < first ? List.of() : within.find(blocks.get(i)));
            marks += found.getLast().size();
            boolean goesOn = i > first
                    && !within.goingOn.getLast()
                    && within.goesOnWithReference(blocks.get(i - 1), blocks.get(i));
            goingOn |= goesOn;
            within.goingOn.add(goesOn);
        }
        boolean asked = (goingOn || marks > 0) && !RunInMarks.areTooMany(marks);
        return asked ? within.part(blocks, found, above) : blocks;
    }

    private List<Block> part(List<Block> blocks, List<List<Integer>> found, Optional<ListNumber> last) {
        for (int i = 0; i < blocks.size(); i++) {
            takePlaces(blocks.get(i), i, found.get(i));
        }
        List<Optional<Tradition.Mark>> chosen = ListDepths.chooseWithin(places, last);
        List<List<Integer>> cuts = new ArrayList<>();
        blocks.forEach(block -> cuts.add(new ArrayList<>()));
        Set<Integer> joined = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            Start start = starts.get(i);
            if (start.at() == 0 && goingOn.get(start.block()) && chosen.get(i).isEmpty()) {
                joined.add(start.block());
            }
            if (chosen.get(i).isPresent() && start.at() > 0) {
                cuts.get(start.block()).add(start.at());
            }
        }
        List<Block> parted = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (joined.contains(i)) {
                Block above = parted.removeLast();
                int shift = above.text().length() + 1;
                cuts.get(i).replaceAll(cut -> cut + shift);
                block = new Block(above.text() + " " + block.text(), above.place(), above.form());
            }
            cut(block, cuts.get(i), parted);
        }
        return parted;
    }

    private static void cut(Block block, List<Integer> cuts, List<Block> into) {
        int from = 0;
        for (int cut : cuts) {
            into.add(new Block(block.text().substring(from, cut).strip(), block.place(), block.form()));
            from = cut;
        }
        into.add(from == 0 ? block : new Block(block.text().substring(from), block.place(), block.form()));
    }

    private void takePlaces(Block block, int index, List<Integer> within) {
        String text = block.text();
        int end = within.isEmpty() ? text.length() : within.getFirst();
        boolean marked = block.form() != Block.Form.ROW && !isNote(block);
        add(
                goingOn.get(index) ? MarkPlace.Stands.BEHIND_A_REFERENCE : MarkPlace.Stands.AT_THE_HEAD,
                new Start(index, 0),
                marked ? sections.marks(text, inAnnex) : List.of(),
                text.substring(0, end));
        for (int i = 0; i < within.size(); i++) {
            int at = within.get(i);
            end = i + 1 < within.size() ? within.get(i + 1) : text.length();
            add(MarkPlace.Stands.WITHIN_A_LINE, new Start(index, at), runIn.marks(text, at), text.substring(at, end));
        }
    }

    private void add(MarkPlace.Stands stands, Start start, List<Tradition.Mark> marks, String text) {
        places.add(new MarkPlace(stands, before, marks));
        starts.add(start);
        MarkPlace.behind(marks, sections.tradition()).ifPresent(inner -> {
            places.add(inner);
            starts.add(new Start(start.block(), -1));
        });
        before = text.strip();
    }

    /** «… described in subsection / (b) of this section»: the line goes on in small letters. */
    private boolean goesOnWithReference(Block above, Block block) {
        boolean open =
                Character.isLetter(above.text().codePointBefore(above.text().length()))
                        || above.text().endsWith("§");
        return open
                && block.form() == Block.Form.PLAIN
                && above.form() == Block.Form.PLAIN
                && runIn.marks(block.text(), 0).stream()
                        .anyMatch(mark -> Character.isLowerCase(mark.rest().codePointAt(0))
                                && sections.tradition().isReferencePartedBefore(above.text(), mark.rest()))
                && !isNote(above);
    }

    private boolean isNote(Block block) {
        return block.form() == Block.Form.NOTE || sections.tradition().isNote(block.text());
    }

    /** Notes are asked for last: few paragraphs hold what may be a mark. */
    private List<Integer> find(Block block) {
        List<Integer> found = block.form() == Block.Form.PLAIN ? runIn.in(block.text()) : List.of();
        return found.isEmpty() || isNote(block) ? List.of() : found;
    }
}
