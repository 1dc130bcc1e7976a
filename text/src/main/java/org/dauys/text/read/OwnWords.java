package org.dauys.text.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Kind;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/** The words by which an act calls its units and annexes, where they are not the usual ones of its language. */
final class OwnWords {
    /** The usual words, and how headings shorten them: an act keeps its word, not the way it was set. */
    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("sec", "Section"),
            Map.entry("section", "Section"),
            Map.entry("sections", "Section"),
            Map.entry("secs", "Section"),
            Map.entry("§", "§"),
            Map.entry("§§", "§"),
            Map.entry("clause", "Clause"),
            Map.entry("rule", "Rule"),
            Map.entry("regulation", "Regulation"),
            Map.entry("schedule", "Schedule"),
            Map.entry("appendix", "Appendix"),
            Map.entry("anhang", "Anhang"));

    private static final Set<Kind> KINDS = Set.of(Kind.ARTICLE, Kind.ANNEX);

    private OwnWords() {}

    /** The word of each kind as its first element with one has it. */
    static Map<Kind, String> of(List<Node> roots) {
        Map<Kind, String> words = new EnumMap<>(Kind.class);
        collect(roots, false, words);
        words.values().removeIf(String::isEmpty);
        return words;
    }

    /** A warning of the first element that the act calls otherwise than those of its kind before it. */
    static Optional<Problem> doubt(List<Node> roots) {
        Map<Kind, String> first = new EnumMap<>(Kind.class);
        return doubt(roots, first);
    }

    private static Optional<Problem> doubt(List<Node> nodes, Map<Kind, String> first) {
        for (Node node : nodes) {
            if (KINDS.contains(node.kind) && !node.word.isEmpty()) {
                String before = first.putIfAbsent(node.kind, node.word);
                if (before != null && !known(before).equals(known(node.word))) {
                    return Optional.of(
                            Problem.of(Cause.ANOTHER_WORD, node.place, node.word + " " + node.number, before));
                }
            }
            Optional<Problem> inside = doubt(node.children, first);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static String known(String word) {
        return FULL.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }

    private static void collect(List<Node> nodes, boolean annexed, Map<Kind, String> words) {
        for (Node node : nodes) {
            // The articles of a treaty in a schedule do not name the act's own units.
            boolean inAnnex = annexed || node.kind == Kind.ANNEX;
            if (KINDS.contains(node.kind) && !node.word.isEmpty() && (!annexed || node.kind == Kind.ANNEX)) {
                words.putIfAbsent(node.kind, known(node.word));
            }
            collect(node.children, inAnnex, words);
        }
    }
}
