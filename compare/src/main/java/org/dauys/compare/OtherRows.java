package org.dauys.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.compare.words.MarkedText;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * Rows for what changed beside provisions and headings of articles and groups: the title, notes, headings of paragraphs,
 * the words of a repeal, signatures. What is the same on both sides has no row.
 */
final class OtherRows {
    static final String TITLE = "title";

    /**
     * @param notes with the words of a repeal before them
     * @param below for each note the label of the element below which it is printed; empty for the words of a repeal, which
     *     are printed as the element's own
     */
    record Owner(String label, Kind kind, String heading, List<String> notes, List<String> below) {
        Owner(String label, Kind kind, String heading) {
            this(label, kind, heading, new ArrayList<>(), new ArrayList<>());
        }

        private void add(String element, List<String> more) {
            notes.addAll(more);
            more.forEach(note -> below.add(element));
        }
    }

    private final Map<String, Owner> olds;
    private final Map<String, Owner> news;
    private final UnaryOperator<String> oldLabelOf;
    /** For each new label the rows that stand behind it; with "old " before them the old labels that have no successor. */
    private final Map<String, List<Row>> behind = new LinkedHashMap<>();

    /** @param oldLabelOf the label that a new one comes from; empty when from none */
    OtherRows(Act oldAct, Act newAct, UnaryOperator<String> oldLabelOf) {
        this.olds = owners(oldAct);
        this.news = owners(newAct);
        this.oldLabelOf = oldLabelOf;
        compare();
    }

    /** The row of the title, when it changed. */
    static List<Row> title(Act oldAct, Act newAct) {
        return row(
                Level.TITLE,
                unit(TITLE, Level.TITLE, Kind.PREAMBLE, oldAct.title()),
                unit(TITLE, Level.TITLE, Kind.PREAMBLE, newAct.title()));
    }

    /** The row of the signatures, when they changed. */
    static List<Row> conclusion(Act oldAct, Act newAct) {
        return row(Level.CONCLUSION, conclusion(oldAct), conclusion(newAct));
    }

    private static Unit conclusion(Act act) {
        String words = act.walk()
                .filter(provision -> provision.kind() == Kind.CONCLUSION)
                .flatMap(Provision::walk)
                .map(Provision::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return unit("conclusion", Level.CONCLUSION, Kind.CONCLUSION, words);
    }

    /** The rows that stand behind those of a new label, {@code "old "} and an old label, or, with "", at the head. */
    List<Row> behind(String label) {
        return behind.getOrDefault(label, List.of());
    }

    Set<String> labels() {
        return behind.keySet();
    }

    static Map<String, Owner> owners(Act act) {
        Map<String, Owner> owners = new LinkedHashMap<>();
        Owner whole = new Owner("", Kind.PREAMBLE, "");
        whole.add("", act.notes());
        owners.put("", whole);
        act.provisions().stream()
                .filter(provision -> provision.kind() != Kind.CONCLUSION)
                .forEach(provision -> collect(provision, whole, owners));
        return owners;
    }

    /** The notes of unnumbered parts are those of the provision that they stand in. */
    private static void collect(Provision provision, Owner around, Map<String, Owner> owners) {
        boolean part = provision.kind().isUnnumbered()
                && !around.label().isEmpty()
                && !around.kind().isGroup();
        Owner owner = part
                ? around
                : new Owner(
                        provision.label(),
                        provision.kind(),
                        provision.kind().isGroup() || provision.kind() == Kind.ARTICLE ? "" : provision.heading());
        if (!part) {
            owners.put(owner.label(), owner);
        }
        if ((provision.repealed() || provision.kind().isGroup())
                && !provision.text().isBlank()) {
            owner.add("", List.of(provision.text()));
        }
        owner.add(provision.label(), provision.notes());
        provision.children().forEach(child -> collect(child, owner, owners));
    }

    private void compare() {
        Map<String, List<String>> left = new HashMap<>();
        olds.forEach((label, owner) -> left.put(label, new ArrayList<>(owner.notes())));
        Map<String, String> from = new HashMap<>();
        for (Owner owner : news.values()) {
            String old = owner.label().isEmpty() ? "" : oldLabelOf.apply(owner.label());
            if (owner.label().isEmpty() || !old.isEmpty()) {
                from.put(owner.label(), old);
            }
        }
        Map<String, List<Integer>> open = new LinkedHashMap<>();
        for (Owner owner : news.values()) {
            open.put(
                    owner.label(),
                    unequal(owner, left.getOrDefault(from.getOrDefault(owner.label(), "?"), new ArrayList<>())));
        }
        for (Owner owner : news.values()) {
            List<String> rest = left.getOrDefault(from.getOrDefault(owner.label(), "?"), new ArrayList<>());
            for (int at : open.getOrDefault(owner.label(), List.of())) {
                String before = rest.isEmpty() ? "" : rest.removeFirst();
                String old = from.getOrDefault(owner.label(), "");
                add(owner.label(), note(old, owner, at, before, owner.notes().get(at)));
            }
            heading(owner, from);
        }
        Set<String> kept = new HashSet<>(from.values());
        for (Owner owner : olds.values()) {
            String place = place(owner.label(), kept, from);
            Set<Integer> told = new HashSet<>();
            for (String gone : left.getOrDefault(owner.label(), List.of())) {
                int at = IntStream.range(0, owner.notes().size())
                        .filter(i -> owner.notes().get(i).equals(gone) && told.add(i))
                        .findFirst()
                        .orElseThrow();
                add(place, note(owner.label(), owner, at, gone, ""));
            }
            if (!kept.contains(owner.label()) && !owner.heading().isBlank()) {
                add(place, heading(owner.label(), owner, owner.heading(), ""));
            }
        }
    }

    private void heading(Owner owner, Map<String, String> from) {
        String old = from.getOrDefault(owner.label(), "");
        Owner before = old.isEmpty() ? null : olds.get(old);
        add(owner.label(), heading(old, owner, before == null ? "" : before.heading(), owner.heading()));
    }

    private String place(String old, Set<String> kept, Map<String, String> from) {
        if (old.isEmpty()) {
            return "";
        }
        return kept.contains(old)
                ? from.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(old))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("")
                : "old " + old;
    }

    /** The places of the notes that the old one did not have, word for word; those that it had are taken from the list. */
    private static List<Integer> unequal(Owner owner, List<String> rest) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < owner.notes().size(); i++) {
            if (!rest.remove(owner.notes().get(i))) {
                open.add(i);
            }
        }
        return open;
    }

    private void add(String label, List<Row> rows) {
        if (!rows.isEmpty()) {
            behind.computeIfAbsent(label, key -> new ArrayList<>()).addAll(rows);
        }
    }

    private static List<Row> note(String old, Owner owner, int at, String before, String after) {
        return row(
                Level.NOTE,
                unit(OtherUnit.note(old, at + 1), Level.NOTE, owner.kind(), before),
                unit(OtherUnit.note(owner.label(), at + 1), Level.NOTE, owner.kind(), after));
    }

    private static List<Row> heading(String old, Owner owner, String before, String after) {
        return row(
                Level.HEADING,
                unit(OtherUnit.heading(old), Level.HEADING, owner.kind(), before),
                unit(OtherUnit.heading(owner.label()), Level.HEADING, owner.kind(), after));
    }

    private static Unit unit(String label, Level level, Kind kind, String text) {
        return new Unit(label, level, kind, "", "", "", text, false, 0);
    }

    /** A row for two wordings of the same; none when they are equal. */
    static List<Row> row(Level level, Unit old, Unit now) {
        if (old.text().equals(now.text())) {
            return List.of();
        }
        List<Unit> olds = old.text().isBlank() ? List.of() : List.of(old);
        List<Unit> news = now.text().isBlank() ? List.of() : List.of(now);
        if (olds.isEmpty() && news.isEmpty()) {
            return List.of();
        }
        Relation relation = olds.isEmpty() ? Relation.NEW : news.isEmpty() ? Relation.REMOVED : Relation.REWORDED;
        return List.of(new Row(
                level, EnumSet.of(relation), olds, news, 1, Evidence.NONE, MarkedText.of(old.text(), now.text())));
    }
}
