package org.dauys.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.words.Elsewhere;
import org.dauys.compare.words.MarkedText;
import org.dauys.compare.words.References;
import org.dauys.compare.words.Stemmer;
import org.dauys.compare.words.Substitutions;
import org.dauys.text.Language;

/** The rows of provisions, with their marked words and relations; one for each unit of the new version. */
final class MarkedRows {
    private final Pairing pairing;
    private final Copies copies;
    private final Language language;

    private MarkedRows(Pairing pairing, Copies copies, Language language) {
        this.pairing = pairing;
        this.copies = copies;
        this.language = language;
    }

    /**
     * The rows and what was found while marking them. What is repealed has no words that could change, so it has no row.
     *
     * @param ofNew for each new provision its row
     * @param ofRemoved for each old provision without a successor its row
     * @param substitutions wide ones
     */
    record Marked(List<Row> ofNew, List<Row> ofRemoved, List<Substitution> substitutions) {}

    static Marked of(Pairing pairing, Copies copies, Language language) {
        return new MarkedRows(pairing, copies, language).mark();
    }

    private Marked mark() {
        List<Unit> news = pairing.newUnits.provisions();
        List<List<WordChange>> texts = IntStream.range(0, news.size())
                .parallel()
                .mapToObj(this::markedText)
                .toList();
        Substitutions.Marked marked = Substitutions.mark(texts, Stemmer.of(language));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            if (!news.get(i).repealed()) {
                rows.add(row(i, marked.texts().get(i)));
            }
        }
        List<Row> removed = pairing.oldUnits.provisions().stream()
                .filter(unit -> !unit.repealed()
                        && pairing.ofOld.get(unit.index()).stream()
                                .allMatch(link -> pairing.newUnit(link).repealed()))
                .map(MarkedRows::removed)
                .toList();
        return new Marked(rows, removed, marked.substitutions());
    }

    private List<WordChange> markedText(int newUnit) {
        List<Link> links = pairing.ofNew.get(newUnit);
        String newText = pairing.newUnits.provisions().get(newUnit).text();
        String oldText =
                links.stream().map(link -> pairing.oldUnit(link).text()).collect(Collectors.joining("\n"));
        List<WordChange> changes = MarkedText.of(oldText, newText);
        if (links.isEmpty()) {
            return changes;
        }
        List<Elsewhere.Sibling> siblings = siblings(links, newUnit);
        if (!siblings.isEmpty()) {
            changes = Elsewhere.marked(changes, oldText, siblings);
            changes = toldOnce(changes, links, newUnit);
        }
        return References.marked(changes, pairing.oldUnit(links.getFirst()).article(), language, this::successors);
    }

    /**
     * Of a provision that was cut into several, the words that are gone are struck in the first of them, not in each; each
     * copy is a text of its own.
     */
    private List<WordChange> toldOnce(List<WordChange> changes, List<Link> links, int newUnit) {
        int first = links.size() != 1 || copies.isCopy(links.getFirst())
                ? newUnit
                : pairing.ofOld.get(links.getFirst().oldUnit()).getFirst().newUnit();
        if (first == newUnit) {
            return changes;
        }
        String label = pairing.newUnits.provisions().get(first).label();
        return IntStream.range(0, changes.size())
                .mapToObj(i -> isOnlyGone(changes, i)
                        ? new WordChange(Op.DELETE, changes.get(i).text(), Cause.ELSEWHERE, label)
                        : changes.get(i))
                .toList();
    }

    /** Whether a run is gone and nothing stands in its place, which would be a change of this provision. */
    private static boolean isOnlyGone(List<WordChange> changes, int at) {
        boolean replaced = (at > 0 && changes.get(at - 1).op() == Op.INSERT)
                || (at + 1 < changes.size() && changes.get(at + 1).op() == Op.INSERT);
        WordChange change = changes.get(at);
        return change.op() == Op.DELETE && change.cause() == Cause.WORDING && !replaced;
    }

    /** The others that the words of its old provisions went into; what one copy leaves out is gone from it. */
    private List<Elsewhere.Sibling> siblings(List<Link> links, int newUnit) {
        return links.stream()
                .flatMap(link -> pairing.ofOld.get(link.oldUnit()).stream()
                        .filter(other -> !(copies.isCopy(link) && copies.isCopy(other))))
                .filter(link -> link.newUnit() != newUnit)
                .map(pairing::newUnit)
                .distinct()
                .map(unit -> new Elsewhere.Sibling(unit.label(), unit.text()))
                .toList();
    }

    private final java.util.Map<String, Set<String>> successors = new java.util.concurrent.ConcurrentHashMap<>();

    private Set<String> successors(String oldLabel) {
        return successors.computeIfAbsent(oldLabel, this::findSuccessors);
    }

    private Set<String> findSuccessors(String oldLabel) {
        Set<String> labels = new HashSet<>(pairing.articles.successors(oldLabel));
        pairing.oldUnits.provisions().stream()
                .filter(unit -> unit.label().equals(oldLabel))
                .flatMap(unit -> pairing.ofOld.get(unit.index()).stream())
                .forEach(link -> labels.add(pairing.newUnit(link).label()));
        return labels;
    }

    private Row row(int index, List<WordChange> words) {
        Unit unit = pairing.newUnits.provisions().get(index);
        List<Link> links = pairing.ofNew.get(index);
        List<Unit> olds = links.stream().map(pairing::oldUnit).toList();
        double score = links.stream().mapToDouble(Link::score).min().orElse(0);
        Evidence evidence = links.isEmpty() ? Evidence.NONE : links.getFirst().evidence();
        return new Row(unit.level(), relations(unit, links, words), olds, List.of(unit), score, evidence, words);
    }

    private static Row removed(Unit unit) {
        List<WordChange> words = MarkedText.of(unit.text(), "");
        return new Row(unit.level(), EnumSet.of(Relation.REMOVED), List.of(unit), List.of(), 0, Evidence.NONE, words);
    }

    private Set<Relation> relations(Unit unit, List<Link> links, List<WordChange> words) {
        if (links.isEmpty()) {
            return EnumSet.of(Relation.NEW);
        }
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        Unit old = pairing.oldUnit(links.getFirst());
        boolean moved = links.stream()
                .noneMatch(link -> pairing.staysInPlace(pairing.oldUnit(link), unit) || copies.isKeptElsewhere(link));
        if (links.size() > 1) {
            relations.add(Relation.MERGED);
        }
        if (links.stream().anyMatch(copies::isPart)) {
            relations.add(Relation.SPLIT);
        }
        if (links.stream().anyMatch(copies::isCopy)) {
            relations.add(Relation.COPIED);
        }
        if (moved) {
            relations.add(Relation.MOVED);
        } else if (links.size() == 1
                && !old.label().equals(unit.label())
                && !copies.isKeptElsewhere(links.getFirst())) {
            relations.add(Relation.RENUMBERED);
        }
        if (words.stream().anyMatch(MarkedRows::isRewording)) {
            relations.add(Relation.REWORDED);
        }
        return relations.isEmpty() ? EnumSet.of(Relation.UNCHANGED) : relations;
    }

    /** Line breaks and words that stand in a sibling do not make a provision reworded. */
    static boolean isRewording(WordChange change) {
        return change.op() != Op.EQUAL
                && change.cause() != Cause.ELSEWHERE
                && !change.text().isBlank();
    }
}
