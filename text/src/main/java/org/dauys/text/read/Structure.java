package org.dauys.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * Makes the tree of an act from its paragraphs: groups and articles by their headings, what stands in an article by
 * {@link Body}, what stands before the first one by {@link Front}.
 */
final class Structure {
    private static final Pattern SIMPLE_NUMBER = Pattern.compile("\\d++(?:-\\d++)*+");

    private final Tradition tradition;
    private final SectionRole sections;
    private final List<Problem> problems = new ArrayList<>();

    private final List<Node> roots = new ArrayList<>();
    private final Deque<Node> groups = new ArrayDeque<>();
    private final List<Block> body = new ArrayList<>();
    private final Map<String, Place> articlesSeen = new HashMap<>();
    private Optional<Node> article = Optional.empty();
    private Place articlePlace = Place.FILE;
    private Optional<ListNumber> lastArticle = Optional.empty();
    private Optional<Problem> outside = Optional.empty();
    private final List<String> actNotes = new ArrayList<>();
    private boolean groupHeadingOpen;
    private boolean groupSeen;

    private Structure(Tradition tradition, SectionRole sections) {
        this.tradition = tradition;
        this.sections = sections;
    }

    /**
     * Reads an act from its paragraphs.
     *
     * @param language when it is known; otherwise it is detected
     * @throws BadSource with all fatal problems found
     */
    static Reading read(List<Block> blocks, Optional<Language> language) throws BadSource {
        if (blocks.isEmpty()) {
            throw new BadSource(Problem.of(Cause.EMPTY_FILE, Place.FILE));
        }
        LanguageDetector.Guess guess = language.map(known -> new LanguageDetector.Guess(known, true))
                .orElseGet(() ->
                        LanguageDetector.guess(blocks.stream().map(Block::text).toList()));
        Tradition tradition = Tradition.of(guess.language());
        Contents.Without contents = Contents.drop(blocks, tradition);
        Structure structure = new Structure(tradition, SectionRole.of(contents.blocks(), tradition));
        if (!guess.sure()) {
            structure.problems.add(Problem.of(Cause.LANGUAGE_UNCERTAIN, Place.FILE, guess.language()));
        }
        if (contents.dropped() > 0) {
            structure.problems.add(Problem.of(Cause.CONTENTS_DROPPED, contents.place(), contents.dropped()));
        }
        return structure.build(contents.blocks(), guess.language());
    }

    private Reading build(List<Block> blocks, Language language) throws BadSource {
        int first = firstOfBody(blocks);
        Front front = Front.of(blocks.subList(0, first), tradition);
        front.preamble().ifPresent(roots::add);
        for (Block block : blocks.subList(first, blocks.size())) {
            take(block);
        }
        endArticle();
        List<Problem> fatal = problems.stream().filter(p -> p.cause().fatal()).toList();
        if (!fatal.isEmpty()) {
            throw new BadSource(fatal);
        }
        List<String> notes = new ArrayList<>(front.notes());
        notes.addAll(actNotes);
        Act act = new Act(front.title(), language, front.date(), notes, Labels.assign(roots));
        if (act.walk().noneMatch(p -> p.kind() == Kind.ARTICLE || p.kind() == Kind.PARAGRAPH)) {
            throw new BadSource(Problem.of(Cause.NO_STRUCTURE, Place.FILE, language));
        }
        return new Reading(act, problems);
    }

    /** Where the act proper begins: its first group, article or, when it has none, numbered paragraph. */
    private int firstOfBody(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (sections.heading(blocks.get(i)).isPresent()) {
                return i;
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (tradition.mark(blocks.get(i).text()).isPresent()) {
                return i;
            }
        }
        return blocks.size();
    }

    private void take(Block block) {
        Optional<Tradition.Heading> heading =
                block.form() == Block.Form.NOTE ? Optional.empty() : sections.heading(block);
        if (heading.isPresent()) {
            open(heading.get(), block);
        } else if (groupHeadingOpen && Headings.continuesGroup(block, groups.getFirst(), tradition)) {
            Node group = groups.getFirst();
            group.heading = (group.heading + " " + block.text()).strip();
        } else {
            groupHeadingOpen = false;
            body.add(block);
        }
    }

    private void open(Tradition.Heading heading, Block block) {
        endArticle();
        Node node = new Node(heading.kind(), heading.number());
        if (heading.kind().isGroup()) {
            openGroup(node, heading, block);
        } else {
            openArticle(node, heading, block);
        }
    }

    private void openGroup(Node node, Tradition.Heading heading, Block block) {
        int rank = tradition.rank(node.kind);
        while (!groups.isEmpty() && tradition.rank(groups.getFirst().kind) >= rank) {
            groups.pop();
        }
        // An annex says nothing about what stands before it.
        outside.filter(problem -> node.kind != Kind.ANNEX).ifPresent(problems::add);
        outside = Optional.empty();
        place(node);
        groups.push(node);
        node.heading = heading.rest();
        groupHeadingOpen = true;
        groupSeen = true;
        if (node.kind == Kind.ANNEX) {
            articlesSeen.clear();
            lastArticle = Optional.empty();
        }
        article = Optional.empty();
        articlePlace = block.place();
    }

    private void openArticle(Node node, Tradition.Heading heading, Block block) {
        checkNumber(node, block);
        groupHeadingOpen = false;
        if (!groupSeen && outside.isEmpty()) {
            outside =
                    Optional.of(Problem.of(Cause.ARTICLE_OUTSIDE_SECTION, block.place(), Headings.shown(block.text())));
        }
        place(node);
        article = Optional.of(node);
        articlePlace = block.place();
        if (!heading.rest().isEmpty()) {
            body.add(new Block(heading.rest(), block.place(), block.form()));
            node.heading = heading.rest();
        }
    }

    private void checkNumber(Node node, Block block) {
        String cited = Labels.cited(node.number);
        Place first = articlesSeen.putIfAbsent(cited, block.place());
        if (first != null) {
            problems.add(Problem.of(
                    Cause.ARTICLE_REPEATED, block.place(), Headings.shown(block.text()), first, cited + "~2"));
            return;
        }
        ListNumber number = ListNumber.of(node.number);
        lastArticle
                .filter(last -> SIMPLE_NUMBER.matcher(node.number).matches() && !number.follows(last))
                .ifPresent(last -> problems.add(
                        Problem.of(Cause.NUMBER_JUMPS, block.place(), Headings.shown(block.text()), lastShown(last))));
        lastArticle = Optional.of(number);
    }

    private static String lastShown(ListNumber number) {
        return String.join("-", number.parts().stream().map(String::valueOf).toList());
    }

    private void place(Node node) {
        if (groups.isEmpty()) {
            roots.add(node);
        } else {
            groups.getFirst().add(node);
        }
    }

    /** Gives the paragraphs collected since the last heading to the article or group that they stand in. */
    private void endArticle() {
        List<Block> taken = List.copyOf(body);
        body.clear();
        if (article.isPresent()) {
            new Body(sections, problems, taken).fill(article.get(), articlePlace);
        } else if (!groups.isEmpty()) {
            new Body(sections, problems, taken).fillGroup(groups.getFirst());
        } else if (!taken.isEmpty()) {
            Node loose = new Node(Kind.ARTICLE, "");
            new Body(sections, problems, taken).fill(loose, taken.getFirst().place());
            roots.addAll(loose.children);
            actNotes.addAll(loose.notes);
        }
        article = Optional.empty();
    }
}
