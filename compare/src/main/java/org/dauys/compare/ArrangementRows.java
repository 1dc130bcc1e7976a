package org.dauys.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.words.MarkedText;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * Rows for what keeps its words and its numbers and is yet arranged otherwise: elements that stand in another order within
 * the one around them, and provisions whose words are divided into other lines.
 */
final class ArrangementRows {
    /** Where a line of a provision ends. */
    private static final String LINE_END = " ¶ ";

    private static final int WORDS_OF_A_NAME = 4;

    /** The numbered elements of an act; those right below each label, {@code ""} being the act. */
    private record Tree(Map<String, Provision> elements, Map<String, List<String>> below) {
        static Tree of(Act act) {
            Tree tree = new Tree(new HashMap<>(), new LinkedHashMap<>());
            tree.add("", act.provisions());
            return tree;
        }

        private void add(String around, List<Provision> children) {
            for (Provision child : children) {
                boolean looksThrough = child.kind().isUnnumbered() && !around.isEmpty();
                if (!looksThrough) {
                    elements.put(child.label(), child);
                    below.computeIfAbsent(around, key -> new ArrayList<>()).add(child.label());
                }
                add(looksThrough ? around : child.label(), child.children());
            }
        }

        Optional<Provision> element(String label) {
            return Optional.ofNullable(elements.get(label));
        }

        List<String> below(String label) {
            return below.getOrDefault(label, List.of());
        }
    }

    private final Tree olds;
    private final Tree news;
    private final UnaryOperator<String> oldLabelOf;
    /** For each new label the rows that stand behind it; "" at the head. */
    private final Map<String, List<Row>> behind = new LinkedHashMap<>();

    /**
     * @param rows of provisions, articles and groups
     * @param oldLabelOf the label that a new one comes from; empty when from none
     */
    ArrangementRows(Act oldAct, Act newAct, List<Row> rows, UnaryOperator<String> oldLabelOf) {
        this.olds = Tree.of(oldAct);
        this.news = Tree.of(newAct);
        this.oldLabelOf = oldLabelOf;
        order("", "");
        for (String label : news.elements().keySet()) {
            counterpart(label).ifPresent(old -> order(old, label));
        }
        rows.forEach(this::division);
    }

    List<Row> behind(String label) {
        return behind.getOrDefault(label, List.of());
    }

    Set<String> labels() {
        return behind.keySet();
    }

    /** The old label of a new element; a repealed one, which no words pair, is known by its own. */
    private Optional<String> counterpart(String label) {
        String old = oldLabelOf.apply(label);
        if (!old.isEmpty()) {
            return Optional.of(old);
        }
        return olds.element(label)
                .filter(same ->
                        news.element(label).filter(now -> isAlike(same, now)).isPresent())
                .map(Provision::label);
    }

    private static boolean isAlike(Provision old, Provision now) {
        return old.kind() == now.kind() && old.repealed() == now.repealed();
    }

    /** A row when elements that kept their numbers stand in another order; what has a new number is told by that. */
    private void order(String oldAround, String around) {
        List<String> before = olds.below(oldAround);
        Set<String> standing = new HashSet<>(before);
        Map<String, String> kept = new LinkedHashMap<>();
        for (String label : news.below(around)) {
            counterpart(label)
                    .filter(standing::contains)
                    .filter(old -> number(olds, old).equals(number(news, label)))
                    .ifPresent(old -> kept.putIfAbsent(old, label));
        }
        List<String> now = List.copyOf(kept.keySet());
        List<String> was = before.stream().filter(kept::containsKey).toList();
        if (now.equals(was)) {
            return;
        }
        int from = 0;
        while (now.get(from).equals(was.get(from))) {
            from++;
        }
        int to = now.size();
        while (now.get(to - 1).equals(was.get(to - 1))) {
            to--;
        }
        Kind kind = news.element(around).map(Provision::kind).orElse(Kind.PREAMBLE);
        add(
                around,
                row(
                        Level.ORDER,
                        unit(joined(oldAround, "order"), Level.ORDER, kind, names(olds, was.subList(from, to))),
                        unit(
                                joined(around, "order"),
                                Level.ORDER,
                                kind,
                                names(
                                        news,
                                        now.subList(from, to).stream()
                                                .map(old -> kept.getOrDefault(old, old))
                                                .toList()))));
    }

    private static String number(Tree tree, String label) {
        return tree.element(label).map(Provision::number).orElse("");
    }

    private static String names(Tree tree, List<String> labels) {
        return labels.stream()
                .map(label -> tree.element(label).map(ArrangementRows::name).orElse(label))
                .collect(Collectors.joining(", "));
    }

    /** The number, or of what has none the first words. */
    private static String name(Provision element) {
        if (!element.number().isEmpty() && !element.kind().isUnnumbered()) {
            return element.number();
        }
        String words = element.walk()
                .flatMap(part -> Stream.of(part.heading(), part.text()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(element.label());
        List<String> all = List.of(words.split("\\s+"));
        return all.size() <= WORDS_OF_A_NAME ? words : String.join(" ", all.subList(0, WORDS_OF_A_NAME)) + "…";
    }

    /** A row when a provision's words are the same and its lines are not. */
    private void division(Row row) {
        boolean pair = row.level().isProvision()
                && !row.changed()
                && row.oldUnits().size() == 1
                && row.newUnits().size() == 1;
        if (!pair) {
            return;
        }
        Unit old = row.oldUnits().getFirst();
        Unit now = row.newUnits().getFirst();
        String before = lines(olds, old);
        String after = lines(news, now);
        if (!before.equals(after)) {
            add(
                    now.label(),
                    row(
                            Level.DIVISION,
                            unit(old.label() + "-division", Level.DIVISION, old.kind(), before),
                            unit(now.label() + "-division", Level.DIVISION, now.kind(), after)));
        }
    }

    private static String lines(Tree tree, Unit unit) {
        List<String> lines = new ArrayList<>();
        tree.element(unit.label()).ifPresent(provision -> collect(provision, lines));
        return String.join(LINE_END, lines);
    }

    /** Its own line, which may hold nothing but the number, and those of its unnumbered parts. */
    private static void collect(Provision provision, List<String> lines) {
        lines.add(
                (provision.kind() == Kind.INDENT ? "– " : "") + provision.text().strip());
        provision.children().stream()
                .filter(child -> child.kind().isUnnumbered())
                .forEach(child -> collect(child, lines));
    }

    private void add(String label, Row row) {
        behind.computeIfAbsent(label, key -> new ArrayList<>()).add(row);
    }

    private static Row row(Level level, Unit old, Unit now) {
        return new Row(
                level,
                EnumSet.of(Relation.MOVED),
                List.of(old),
                List.of(now),
                1,
                Evidence.NONE,
                MarkedText.of(old.text(), now.text()));
    }

    private static Unit unit(String label, Level level, Kind kind, String text) {
        return new Unit(label, level, kind, "", "", "", text, false, 0);
    }

    private static String joined(String label, String what) {
        return label.isEmpty() ? what : label + "-" + what;
    }
}
