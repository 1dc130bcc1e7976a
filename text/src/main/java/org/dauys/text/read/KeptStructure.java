package org.dauys.text.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.dauys.text.write.PrintedLine;
import org.dauys.text.write.PrintedLine.Role;

/**
 * The structure that a DOCX of our own keeps beside its words in a part of its own: as Akoma Ntoso, or with tracked changes
 * that of each of its two texts as JSON. Only the structure is taken from it: the words are those of the paragraphs, and each must stand where the structure has one. A paragraph that
 * was reworded behind its number keeps its place; where paragraphs came, went or changed their numbers, the structure no
 * longer fits, and the document is read as any other.
 */
final class KeptStructure {
    private final Tradition tradition;
    private final IdentityHashMap<Provision, List<Change>> changes = new IdentityHashMap<>();
    private final List<Change> ofTheAct = new ArrayList<>();

    private record Change(PrintedLine line, String words) {}

    private KeptStructure(Tradition tradition) {
        this.tradition = tradition;
    }

    /**
     * An act whose structure was kept.
     *
     * @param act that the paragraphs make
     * @param reworded how many of them are not as the structure has them
     */
    record Fitted(Act act, int reworded) {}

    /** The act that the paragraphs make in the structure kept; empty when they do not fit in it. */
    static Optional<Fitted> fitted(Act kept, List<Block> blocks) {
        List<PrintedLine> lines = PrintedLine.of(kept);
        if (lines.size() != blocks.size()) {
            return Optional.empty();
        }
        KeptStructure structure = new KeptStructure(Tradition.of(kept.language()));
        for (int i = 0; i < lines.size(); i++) {
            if (!structure.take(lines.get(i), Whitespace.clean(blocks.get(i).text()))) {
                return Optional.empty();
            }
        }
        int reworded = structure.ofTheAct.size()
                + structure.changes.values().stream().mapToInt(List::size).sum();
        return Optional.of(new Fitted(structure.act(kept), reworded));
    }

    private boolean take(PrintedLine line, String printed) {
        if (printed.equals(Whitespace.clean(line.text()))) {
            return true;
        }
        if (!printed.startsWith(line.mark()) || line.words().isEmpty() || beginsAnElement(line, printed)) {
            return false;
        }
        Change change = new Change(line, printed.substring(line.mark().length()).strip());
        line.of()
                .map(provision -> changes.computeIfAbsent(provision, key -> new ArrayList<>()))
                .orElse(ofTheAct)
                .add(change);
        return true;
    }

    /** Whether words that stand where the structure has none with a number begin with one: somebody put a new element there. */
    private boolean beginsAnElement(PrintedLine line, String printed) {
        return line.mark().isEmpty()
                && (tradition.heading(printed).isPresent()
                        || !tradition.marks(printed).isEmpty());
    }

    private Act act(Act kept) {
        if (changes.isEmpty() && ofTheAct.isEmpty()) {
            return kept;
        }
        return new Act(
                words(Role.TITLE, ofTheAct).orElse(kept.title()),
                kept.language(),
                kept.date(),
                notes(kept.notes(), ofTheAct),
                provisions(kept.provisions()),
                kept.words());
    }

    private List<Provision> provisions(List<Provision> kept) {
        return kept.stream().map(this::provision).toList();
    }

    private Provision provision(Provision kept) {
        List<Change> own = changes.getOrDefault(kept, List.of());
        Optional<String> text = words(Role.TEXT, own);
        return new Provision(
                kept.kind(),
                kept.number(),
                kept.label(),
                kept.eId(),
                words(Role.HEADING, own).orElse(kept.heading()),
                text.orElse(kept.text()),
                text.map(tradition::isRepealed).orElse(kept.repealed()),
                notes(kept.notes(), own),
                provisions(kept.children()));
    }

    private static Optional<String> words(Role role, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.line().role() == role)
                .map(Change::words)
                .findFirst();
    }

    private static List<String> notes(List<String> kept, List<Change> changes) {
        List<String> notes = new ArrayList<>(kept);
        changes.stream()
                .filter(change -> change.line().role() == Role.NOTE)
                .forEach(change -> notes.set(change.line().note(), change.words()));
        return notes;
    }
}
