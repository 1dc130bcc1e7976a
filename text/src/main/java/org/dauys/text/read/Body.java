package org.dauys.text.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dauys.text.Kind;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * What stands in one article: its paragraphs, lists at any depth, unnumbered parts and notes.
 *
 * <p>Depth comes from the order in which marks appear, not from the mark: a class of marks that is not open yet nests in
 * what is open, one that is open already closes what stands in it. Unnumbered text goes on with the list item before it
 * when the list goes on after it; otherwise it is a part of the paragraph.
 */
final class Body {
    /** Beyond all classes of marks that a tradition has. */
    private static final int INDENT_CLASS = 1000;

    private static final int NO_CLASS = -1;
    private static final TreeSet<Integer> NONE = new TreeSet<>();
    private static final Pattern INDENT = Pattern.compile("[-–—•]\\s*\\p{L}|[-–—•]\\s+");

    private final SectionRole sections;
    private final Tradition tradition;
    private final List<Problem> problems;

    /** An element that may still get children: its class of marks, and the last number of its list. */
    private record Open(Node node, int markClass, Optional<ListNumber> number) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final Numbering numbering;
    private final ArticleNotes notes;

    private final List<Block> blocks;
    /** What the mark of each block is; none where it has no mark. */
    private final List<Optional<Tradition.Mark>> marks;
    /** Where the marks of each class stand. */
    private final Map<Integer, TreeSet<Integer>> marked = new HashMap<>();

    /** What stands in an article. */
    Body(SectionRole sections, List<Problem> problems, List<Block> blocks) {
        this(sections, problems, blocks, false, Optional.empty());
    }

    /**
     * @param inAnnex whether it stands in an annex, where more can be a mark than in articles
     * @param above the last number of paragraphs in the part of the annex before this one
     */
    Body(
            SectionRole sections,
            List<Problem> problems,
            List<Block> blocks,
            boolean inAnnex,
            Optional<ListNumber> above) {
        this.sections = sections;
        this.tradition = sections.tradition();
        this.problems = problems;
        this.numbering = new Numbering(problems);
        this.notes = new ArticleNotes(tradition);
        this.blocks = blocks;
        List<List<Tradition.Mark>> candidates = blocks.stream()
                .map(block -> candidates(sections, block, inAnnex))
                .toList();
        this.marks = ListDepths.choose(blocks, candidates, above, tradition);
        for (int i = 0; i < blocks.size(); i++) {
            int at = i;
            if (ListDepths.isLost(candidates.get(i), marks.get(i))) {
                Block block = blocks.get(i);
                problems.add(Problem.of(Cause.LOOKS_LIKE_NUMBER, block.place(), Headings.shown(block.text())));
            }
            marks.get(i)
                    .filter(mark -> !isNote(blocks.get(at)))
                    .ifPresent(mark -> marked.computeIfAbsent(mark.markClass(), key -> new TreeSet<>())
                            .add(at));
        }
    }

    private List<Tradition.Mark> candidates(SectionRole sections, Block block, boolean inAnnex) {
        return block.form() == Block.Form.ROW || isNote(block) ? List.of() : sections.marks(block.text(), inAnnex);
    }

    /** The last number of its paragraphs; empty when it has none. */
    Optional<ListNumber> lastParagraph() {
        return marks.stream()
                .flatMap(Optional::stream)
                .filter(Tradition.Mark::paragraph)
                .reduce((one, two) -> two.markClass() == one.markClass() ? two : one)
                .map(Tradition.Mark::order);
    }

    /** Fills an article; its first block is the rest of the heading's line when {@code article.heading} is not empty. */
    void fill(Node article, Place place) {
        open.push(new Open(article, NO_CLASS, Optional.empty()));
        int first = article.heading.isEmpty() ? 0 : headingLines(article);
        for (int i = first; i < blocks.size(); i++) {
            take(i);
        }
        markRepealed(article);
        boolean empty = article.text.isEmpty() && article.children.isEmpty();
        if (empty) {
            article.repealed = true;
            if (article.notes.isEmpty() && !article.number.isEmpty()) {
                problems.add(Problem.of(Cause.ARTICLE_EMPTY, place, article.number));
            }
        }
    }

    /** A group holds no text: notes are kept as such, any other text becomes an unnumbered part. */
    void fillGroup(Node group) {
        open.push(new Open(group, NO_CLASS, Optional.empty()));
        for (int i = 0; i < blocks.size(); i++) {
            take(i);
        }
        if (!group.text.isEmpty()) {
            Node part = new Node(Kind.PART, "");
            part.text = group.text;
            group.text = "";
            group.children.addFirst(part);
        }
        group.children.forEach(this::markRepealed);
    }

    /** How many paragraphs the heading takes: none when the words on its line are the text. */
    private int headingLines(Node article) {
        Block line = blocks.getFirst();
        boolean more = blocks.stream().skip(1).anyMatch(block -> !isNote(block));
        if ((tradition.isRepealed(line.text()) && !(more && tradition.namesWhatIsRepealed(line.text())))
                || beginsParagraphs(line, sections)
                || !Headings.isArticleHeading(line, more)) {
            article.heading = "";
            return 0;
        }
        int lines = 1;
        while (lines < blocks.size() - 1
                && Headings.continuesArticle(
                        article.heading, blocks.get(lines), marks.get(lines).isPresent(), tradition)) {
            article.heading += " " + blocks.get(lines).text();
            lines++;
        }
        return lines;
    }

    /** «Статья 5. 1. Лодка прочна.»: the first paragraph stands on the heading's line. */
    static boolean beginsParagraphs(Block line, SectionRole sections) {
        return sections.marks(line.text()).stream()
                .findFirst()
                .filter(mark -> mark.paragraph() && mark.order().isFirst() && !mark.strict())
                .isPresent();
    }

    private boolean isNote(Block block) {
        return block.form() == Block.Form.NOTE || tradition.isNote(block.text());
    }

    private void take(int at) {
        Block block = blocks.get(at);
        String text = block.text();
        Optional<Tradition.Mark> mark = marks.get(at);
        if (mark.isPresent() && notes.takeItem(text, mark.get().order(), isOfTheLaw(mark.get()))) {
            return;
        }
        if (mark.isEmpty() && !tradition.isNote(text) && notes.takeBelow(text)) {
            return;
        }
        if (isNote(block)) {
            takeNote(text);
            return;
        }
        notes.end();
        if (!mark.isEmpty()) {
            takeNumbered(mark.get(), block);
        } else if (block.form() != Block.Form.ROW && INDENT.matcher(text).lookingAt()) {
            takeIndent(text.substring(1).strip());
        } else {
            takePart(text, at);
        }
    }

    /** A note belongs to the article that it names, else to what stands before it. */
    private void takeNote(String text) {
        Node article = open.getLast().node();
        Node owner = tradition.namesAnArticle(text) ? article : open.getFirst().node();
        notes.take(text, owner, !article.text.isEmpty() || !article.children.isEmpty());
    }

    private boolean isOfTheLaw(Tradition.Mark mark) {
        return open.stream().anyMatch(item -> follows(mark, item));
    }

    private static boolean follows(Tradition.Mark mark, Open item) {
        return mark.markClass() == item.markClass()
                && item.number().filter(mark.order()::follows).isPresent();
    }

    private void takeNumbered(Tradition.Mark mark, Block block) {
        ListNumber number = mark.order();
        closeFor(mark, number);
        Open parent = open.getFirst();
        boolean paragraph = mark.paragraph() && isArticleLevel(parent.node());
        Node node = new Node(paragraph ? Kind.PARAGRAPH : Kind.SUBPARAGRAPH, mark.number());
        numbering.check(parent.node(), node, number, open.getLast().node(), block.place());
        if (mark.mended()) {
            problems.add(Problem.of(Cause.LETTER_MENDED, block.place(), mark.number()));
        }
        node.text = mark.rest();
        parent.node().add(node);
        open.push(new Open(node, mark.markClass(), Optional.of(number)));
        takeInnerMark(node, block);
    }

    /** «1. (1) Wer …»: a list that begins on the line of the element that holds it. */
    private void takeInnerMark(Node node, Block block) {
        Optional<Tradition.Mark> inner = tradition.mark(node.text);
        if (inner.isPresent()
                && open.stream().noneMatch(o -> o.markClass() == inner.get().markClass())
                && inner.get().order().isFirst()
                && !inner.get().strict()
                && !inner.get().rest().isEmpty()) {
            node.text = "";
            takeNumbered(inner.get(), block);
        }
    }

    private static boolean isArticleLevel(Node node) {
        return node.kind == Kind.ARTICLE || node.kind.isGroup();
    }

    /** Closes what cannot hold this mark: everything in the open list of its class, and that list's last item. */
    private void closeFor(Tradition.Mark mark, ListNumber number) {
        boolean isOpen = open.stream().anyMatch(o -> o.markClass() == mark.markClass());
        if (isOpen) {
            while (open.getFirst().markClass() != mark.markClass()) {
                open.pop();
            }
            open.pop();
        } else if (mark.paragraph() && !number.isFirst()) {
            closeToArticle();
        } else if (mark.paragraph() && isBelowATitle()) {
            open.pop();
        } else if (open.getFirst().markClass() == INDENT_CLASS
                && !open.getFirst().node().text.endsWith(":")) {
            open.pop();
        }
    }

    /** «Перечень лодок / 1. …» in an annex: the paragraphs stand in the annex, and not in the line above them. */
    private boolean isBelowATitle() {
        return open.size() == 2
                && open.getLast().node().kind.isGroup()
                && open.getFirst().node().kind == Kind.PART
                && !open.getFirst().node().text.endsWith(":");
    }

    private void closeToArticle() {
        boolean listsOnly = open.stream().noneMatch(o -> o.node().kind == Kind.PARAGRAPH);
        while (listsOnly && open.size() > 1) {
            open.pop();
        }
    }

    private void takeIndent(String text) {
        if (open.stream().anyMatch(o -> o.markClass() == INDENT_CLASS)) {
            while (open.getFirst().markClass() != INDENT_CLASS) {
                open.pop();
            }
            open.pop();
        }
        Node indent = new Node(Kind.INDENT, "");
        indent.text = text;
        open.getFirst().node().add(indent);
        open.push(new Open(indent, INDENT_CLASS, Optional.empty()));
    }

    private void takePart(String text, int at) {
        Node holder = open.getFirst().node();
        boolean first = holder.text.isEmpty() && holder.children.isEmpty();
        if (first) {
            holder.text = text;
            return;
        }
        Optional<Open> goingOn = goingOn(at);
        if (goingOn.isPresent() && !isQuotedBy(text)) {
            while (!open.getFirst().equals(goingOn.get())) {
                open.pop();
            }
        } else if (!isQuotedBy(text)) {
            closeLists();
        }
        while (open.getFirst().node().kind.isUnnumbered()) {
            open.pop();
        }
        Node parent = open.getFirst().node();
        Node part = new Node(Kind.PART, "");
        part.text = text;
        parent.add(part);
        open.push(new Open(part, NO_CLASS, Optional.empty()));
    }

    /** «3) дополнить статьёй следующего содержания:» — what is quoted behind the colon belongs to the item. */
    private boolean isQuotedBy(String text) {
        return "«“„\"".indexOf(text.charAt(0)) >= 0
                && open.getFirst().node().text.endsWith(":");
    }

    /**
     * The open item that goes on behind this block: of the lists that are open, that whose next mark comes first, when it is
     * the next number. Lists that begin in between, as in «(e) The clerk – / In spring the clerk keeps: (1) … (2) … / (f)»,
     * stand in that item.
     */
    private Optional<Open> goingOn(int at) {
        Optional<Open> first = Optional.empty();
        int nearest = blocks.size();
        for (Open item : open) {
            int next = item.number().isPresent() ? nextOfClass(item.markClass(), at) : blocks.size();
            if (next < nearest) {
                nearest = next;
                first = Optional.of(item);
            }
        }
        int mark = nearest;
        return first.filter(item -> follows(marks.get(mark).orElseThrow(), item));
    }

    private int nextOfClass(int markClass, int at) {
        Integer next = marked.getOrDefault(markClass, NONE).higher(at);
        return next == null ? blocks.size() : next;
    }

    /** Leaves the lists: what stands innermost then is a paragraph, or the article when it has none. */
    private void closeLists() {
        while (!holdsParts(open.getFirst().node().kind)) {
            open.pop();
        }
    }

    private static boolean holdsParts(Kind kind) {
        return kind == Kind.PARAGRAPH || kind == Kind.ARTICLE || kind.isGroup();
    }

    /** Where «Часть утратила силу.» stands above living parts, it says so of itself alone, and not of what they stand in. */
    private void markRepealed(Node node) {
        node.children.forEach(this::markRepealed);
        node.repealed |= node.children.stream().allMatch(child -> child.repealed) && tradition.isRepealed(node.text);
    }
}
