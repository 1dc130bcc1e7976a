package org.dauys.text.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dauys.text.Kind;

/** The words by which an act calls its units and annexes, where they are not the usual ones of its language. */
final class OwnWords {
    /** The usual words, and how headings shorten them: an act keeps its word, not the way it was set. */
    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("sec", "Section"),
            Map.entry("section", "Section"),
            Map.entry("§", "§"),
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

    private static void collect(List<Node> nodes, boolean annexed, Map<Kind, String> words) {
        for (Node node : nodes) {
            // The articles of a treaty in a schedule do not name the act's own units.
            boolean inAnnex = annexed || node.kind == Kind.ANNEX;
            if (KINDS.contains(node.kind) && !node.word.isEmpty() && (!annexed || node.kind == Kind.ANNEX)) {
                words.putIfAbsent(node.kind, FULL.getOrDefault(node.word.toLowerCase(Locale.ROOT), ""));
            }
            collect(node.children, inAnnex, words);
        }
    }
}
