package org.dauys.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Tradition tradition;
    private final SectionRole sections;
    private final List<Problem> problems = new ArrayList<>();
    private final ArticleNumbers numbers = new ArticleNumbers(problems);

    private final List<Node> roots = new ArrayList<>();
    private final Deque<Node> groups = new ArrayDeque<>();
    private final List<Block> body = new ArrayList<>();
    private Optional<Node> article = Optional.empty();
    private Place articlePlace = Place.FILE;
    /** Of the paragraphs that stand in an annex without articles: they go on from one part to the next. */
    private Optional<ListNumber> lastInAnnex = Optional.empty();
    /** Whether the act writes the headings of articles on the line below their number. */
    private boolean headingsBelow;

    /** Of the first article, when no group stands above it, and its number. */
    private Optional<Problem> outside = Optional.empty();

    private String outsideNumber = "";
    /** The same, when groups follow: the number of the first article in them may show that it is right. */
    private Optional<Problem> outsideGroups = Optional.empty();

    private final List<String> actNotes = new ArrayList<>();
    /** Of the article that comes next, where acts print headings above the number. */
    private Optional<Block> headingAbove = Optional.empty();

    private boolean groupHeadingOpen;
    private boolean groupSeen;
    private boolean inAnnex;
    private boolean concluded;

    private Structure(Tradition tradition, SectionRole sections) {
        this.tradition = tradition;
        this.sections = sections;
    }

    /**
     * Reads an act from its paragraphs.
     *
     * @throws BadSource with all fatal problems found
     */
    static Reading read(Source source, ReadingOptions options) throws BadSource {
        Optional<Language> language = options.language();
        List<Block> blocks = source.blocks();
        if (blocks.isEmpty()) {
            throw new BadSource(Problem.of(Cause.EMPTY_FILE, Place.FILE));
        }
        LanguageDetector.Guess guess = language.map(known -> new LanguageDetector.Guess(known, true))
                .or(source::guess)
                .orElseGet(() ->
                        LanguageDetector.guess(blocks.stream().map(Block::text).toList()));
        Tradition tradition = Tradition.of(guess.language());
        BlockWords.Mended mended = BlockWords.mended(blocks, tradition);
        Contents.Without contents = Contents.drop(Quotations.joined(mended.blocks(), tradition), tradition);
        SectionRole sections = SectionRole.of(contents.blocks(), tradition);
        List<Block> act = SeveralActs.chosen(contents.blocks(), sections, options.act());
        Structure structure = new Structure(tradition, sections);
        structure.problems.addAll(source.doubts());
        if (!guess.sure()) {
            structure.problems.add(Problem.of(Cause.LANGUAGE_UNCERTAIN, Place.FILE, guess.language()));
        }
        sections.units()
                .doubt()
                .ifPresent(line -> structure.problems.add(
                        Problem.of(Cause.LOOKS_LIKE_HEADING, line.place(), Headings.shown(line.text()))));
        mended.first().ifPresent(problem -> structure.problems.add(problem));
        if (contents.dropped() > 0) {
            structure.problems.add(Problem.of(Cause.CONTENTS_DROPPED, contents.place(), contents.dropped()));
        }
        return structure.build(act, guess.language());
    }

    private Reading build(List<Block> blocks, Language language) throws BadSource {
        int first = BodyStart.of(blocks, sections);
        Set<Integer> above = HeadingsAbove.in(blocks, sections);
        if (first > 1 && above.contains(first - 1)) {
            first--;
        }
        Front front = Front.of(blocks.subList(0, first), tradition);
        front.preamble().ifPresent(roots::add);
        List<Block> law = blocks.subList(first, blocks.size());
        HeadingSequence.Chosen chosen = HeadingSequence.of(law, sections);
        headingsBelow = Headings.areBelowNumbers(law, chosen.headings(), sections);
        for (int i = 0; i < law.size(); i++) {
            Block block = law.get(i);
            Optional<Tradition.Heading> heading = chosen.headings().get(i).or(() -> approved(block));
            boolean alone = heading.isPresent() && AnnexReference.isAlone(chosen.headings(), law, i);
            if (above.contains(first + i)) {
                headingAbove = Optional.of(block);
            } else {
                take(block, heading, alone);
            }
        }
        endArticle(true);
        outsideGroups.ifPresent(problems::add);
        OwnWords.doubt(roots).ifPresent(problems::add);
        // A line that was not taken for a heading may have been told of already.
        Set<Problem> told = new HashSet<>(problems);
        chosen.doubts().stream().filter(told::add).forEach(problems::add);
        List<Problem> fatal = problems.stream().filter(p -> p.cause().fatal()).toList();
        if (!fatal.isEmpty()) {
            throw new BadSource(fatal);
        }
        List<String> notes = new ArrayList<>(front.notes());
        notes.addAll(actNotes);
        Act act = new Act(front.title(), language, front.date(), notes, Labels.assign(roots), OwnWords.of(roots));
        if (act.walk().noneMatch(p -> p.kind() == Kind.ARTICLE || p.kind() == Kind.PARAGRAPH)) {
            throw new BadSource(Problem.of(Cause.NO_STRUCTURE, Place.FILE, language));
        }
        return new Reading(act, problems);
    }

    /** «УТВЕРЖДЕНО / Указом Президента …» behind an act: what it approves stands below, and is an annex of it. */
    private Optional<Tradition.Heading> approved(Block block) {
        boolean behindLaw = article.isPresent()
                || body.stream()
                        .anyMatch(before -> tradition.mark(before.text()).isPresent());
        return behindLaw && block.form() != Block.Form.ROW && tradition.beginsWhatIsApproved(block.text())
                ? Optional.of(new Tradition.Heading(Kind.ANNEX, "", block.text(), ""))
                : Optional.empty();
    }

    private void take(Block block, Optional<Tradition.Heading> heading, boolean alone) {
        if (heading.filter(found -> found.kind() == Kind.ARTICLE).isEmpty()) {
            // What stands below is no article after all.
            headingAbove.ifPresent(body::add);
            headingAbove = Optional.empty();
        }
        if (heading.isPresent() && isReferenceOfAnnex(heading.get(), alone)) {
            groups.getFirst().notes.add(block.text());
        } else if (heading.isPresent() && !isNameOfWhatIsOpen(heading.get())) {
            open(heading.get(), block);
        } else if (groupHeadingOpen && Headings.continuesGroup(block, groups.getFirst(), tradition)) {
            Node group = groups.getFirst();
            group.heading = (group.heading + " " + block.text()).strip();
        } else {
            groupHeadingOpen = false;
            boolean doubtful = block.form() != Block.Form.NOTE && block.form() != Block.Form.ROW;
            if (doubtful
                    && tradition.looksLikeHeading(block.text())
                    && sections.marks(block.text()).isEmpty()) {
                problems.add(Problem.of(Cause.LOOKS_LIKE_HEADING, block.place(), Headings.shown(block.text())));
            }
            body.add(block);
        }
    }

    /** «SCHEDULE 1 / Section 4 / CARS»: the section that speaks of the schedule stands below its number. */
    private boolean isReferenceOfAnnex(Tradition.Heading heading, boolean alone) {
        return groupHeadingOpen
                && groups.getFirst().kind == Kind.ANNEX
                && groups.getFirst().heading.isEmpty()
                && heading.kind() == Kind.ARTICLE
                && heading.rest().isEmpty()
                && (alone
                        || sections.units().any()
                        || !ListNumber.of(heading.number()).isFirst());
    }

    /** «Глава 5 / Переходные положения»: such words are a group of their own, but below a number that has no words yet. */
    private boolean isNameOfWhatIsOpen(Tradition.Heading heading) {
        boolean named = heading.kind() == Kind.DIVISION && heading.number().isEmpty();
        boolean group = groupHeadingOpen && groups.getFirst().heading.isEmpty();
        boolean opened =
                article.isPresent() && body.isEmpty() && article.get().heading.isEmpty();
        return named && (group || opened);
    }

    private void open(Tradition.Heading heading, Block block) {
        endArticle(heading.kind() == Kind.ANNEX);
        Node node = new Node(heading.kind(), heading.number());
        node.word = heading.word();
        node.place = block.place();
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
        // An annex, or the final provisions, say nothing about what stands before them.
        outside.filter(problem -> node.kind != Kind.ANNEX && !node.number.isEmpty())
                .ifPresent(problem -> outsideGroups = Optional.of(problem));
        outside = Optional.empty();
        place(node);
        groups.push(node);
        node.heading = heading.rest();
        node.repealed = tradition.isRepealed(heading.rest());
        groupHeadingOpen = true;
        groupSeen = true;
        numbers.beginGroup();
        if (node.kind == Kind.ANNEX) {
            inAnnex = true;
            numbers.beginAnnex();
            lastInAnnex = Optional.empty();
        }
        article = Optional.empty();
        articlePlace = block.place();
    }

    private void openArticle(Node node, Tradition.Heading heading, Block block) {
        numbers.check(node, block);
        if (tradition.isName(node.number)) {
            leaveNumberedGroups();
        }
        groupHeadingOpen = false;
        outsideGroups
                .filter(problem -> !ArticleNumbers.areOfNoGroup(outsideNumber, node.number))
                .ifPresent(problems::add);
        outsideGroups = Optional.empty();
        if (!groupSeen && outside.isEmpty() && ListNumber.of(node.number).isKnown()) {
            outside =
                    Optional.of(Problem.of(Cause.ARTICLE_OUTSIDE_SECTION, block.place(), Headings.shown(block.text())));
            outsideNumber = node.number;
        }
        place(node);
        article = Optional.of(node);
        articlePlace = block.place();
        headingAbove.ifPresent(line -> {
            body.add(new Block(line.text(), line.place(), Block.Form.HEADING));
            node.heading = line.text();
        });
        Optional<UnitsWithoutAWord.Parts> runIn = sections.units().parts(heading.rest());
        if (runIn.isPresent()) {
            body.add(new Block(runIn.get().heading(), block.place(), Block.Form.HEADING));
            body.add(new Block(runIn.get().text(), block.place(), Block.Form.PLAIN));
            node.heading = runIn.get().heading();
        } else if (!heading.rest().isEmpty()) {
            body.add(new Block(heading.rest(), block.place(), block.form()));
            node.heading = headingAbove.map(Block::text).orElse(heading.rest());
        }
        headingAbove = Optional.empty();
    }

    /** Behind the last chapter stand the additional and final provisions, which are none of its articles. */
    private void leaveNumberedGroups() {
        while (!groups.isEmpty() && !groups.getFirst().number.isEmpty() && groups.getFirst().kind != Kind.ANNEX) {
            groups.pop();
        }
    }

    private void place(Node node) {
        if (groups.isEmpty()) {
            roots.add(node);
        } else {
            groups.getFirst().add(node);
        }
    }

    private boolean bodyInAnnex() {
        return groups.stream().anyMatch(group -> group.kind == Kind.ANNEX);
    }

    /**
     * Where the conclusion begins. Behind an annex it must say where or when the act was made: lists of names and offices
     * stand in annexes, too.
     */
    private int conclusionStart(List<Block> blocks) {
        int start = Conclusion.start(blocks, sections);
        if (!inAnnex || start == blocks.size() || Conclusion.isDated(blocks.subList(start, blocks.size()), tradition)) {
            return start;
        }
        Block first = blocks.get(start);
        problems.add(Problem.of(Cause.LOOKS_LIKE_SIGNATURE, first.place(), Headings.shown(first.text())));
        return blocks.size();
    }

    /** Gives the paragraphs collected since the last heading to the article or group that they stand in. */
    private void endArticle(boolean last) {
        List<Block> taken = List.copyOf(body);
        body.clear();
        int end = last && !concluded ? conclusionStart(taken) : taken.size();
        Optional<Node> conclusion =
                end == taken.size() ? Optional.empty() : Optional.of(Conclusion.node(taken.subList(end, taken.size())));
        taken = taken.subList(0, end);
        if (article.isPresent()) {
            if (Headings.isRubric(article.get().heading, taken, sections)
                    || (headingsBelow && Headings.isBelowANumber(article.get().heading, taken, sections))) {
                article.get().heading = taken.getFirst().text();
            }
            boolean headed = !article.get().heading.isEmpty() && !Body.beginsParagraphs(taken.getFirst(), sections);
            taken = MarksWithinLines.parted(sections, taken, headed ? 1 : 0, bodyInAnnex(), Optional.empty());
            new Body(sections, problems, taken, bodyInAnnex(), Optional.empty()).fill(article.get(), articlePlace);
        } else if (!groups.isEmpty()) {
            taken = MarksWithinLines.parted(sections, taken, 0, bodyInAnnex(), lastInAnnex);
            Body group = new Body(sections, problems, taken, bodyInAnnex(), lastInAnnex);
            group.fillGroup(groups.getFirst());
            lastInAnnex = group.lastParagraph().or(() -> lastInAnnex).filter(number -> bodyInAnnex());
        } else if (!taken.isEmpty()) {
            Node loose = new Node(Kind.ARTICLE, "");
            taken = MarksWithinLines.parted(sections, taken, 0, false, Optional.empty());
            new Body(sections, problems, taken).fill(loose, taken.getFirst().place());
            roots.addAll(loose.children);
            actNotes.addAll(loose.notes);
        }
        conclusion.ifPresent(node -> {
            roots.add(node);
            concluded = true;
        });
        article = Optional.empty();
    }
}
