package org.dauys.server.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.compare.Level;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.compare.Wording;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Version;
import org.dauys.server.submission.SubmissionPlaces.State;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/**
 * Finds places in the next version through the rows of the comparison: the provision goes where the comparison says that it
 * went, the chosen words to where the same words stand there. Of a provision that was split, the part that has the words. Words
 * that were gone are looked for again: a later draft may bring them back.
 */
final class NewPlaces {
    private final Acts acts;
    private final Version from;
    private final Version to;
    /** For each label of the old version those it became, the surest first; none for what is gone. */
    private final Map<String, List<String>> successors = new HashMap<>();

    private final boolean compared;

    /** @param comparison empty when the versions have no language in common: then labels are taken as they are */
    NewPlaces(Acts acts, Optional<Compared> comparison, Version from, Version to) {
        this.acts = acts;
        this.from = from;
        this.to = to;
        this.compared = comparison.isPresent();
        comparison.ifPresent(found -> found.comparison().wordRows().stream()
                .sorted(Comparator.comparingDouble(Row::score).reversed())
                .forEach(this::add));
    }

    private void add(Row row) {
        for (Unit old : row.oldUnits()) {
            List<String> labels = successors.computeIfAbsent(old.label(), label -> new ArrayList<>());
            row.newLabels().stream().filter(label -> !labels.contains(label)).forEach(labels::add);
        }
    }

    NewPlace of(NewPlace.Old old, State before) {
        if (old.label().isEmpty()) {
            return NewPlace.whole("");
        }
        if (before == State.PROVISION_GONE) {
            return NewPlace.gone(old.label(), before);
        }
        Optional<Act> was = act(from, old.language());
        Optional<Act> is = act(to, old.language());
        boolean other = OtherUnit.isOne(old.label());
        List<Provision> candidates = is.map(
                        act -> other ? others(act, was, old.label()) : candidates(act, was, old.label()))
                .orElse(List.of());
        if (candidates.isEmpty()) {
            // Without a text in this language, the other languages' still tell where the provision went.
            List<String> labels = other ? otherLabels(was, old.label()) : labels(was, old.label());
            return is.isPresent() || labels.isEmpty()
                    ? NewPlace.gone(old.label(), State.PROVISION_GONE)
                    : NewPlace.whole(labels.getFirst());
        }
        String first = candidates.getFirst().label();
        if (old.quote().isEmpty()) {
            return NewPlace.whole(first);
        }
        String own = was.flatMap(act -> ActPlace.of(act, old.label()))
                .map(place -> place.provision().text())
                .orElse("");
        return candidates.stream()
                .flatMap(candidate -> found(candidate, own, old).stream())
                .findFirst()
                .orElseGet(() -> NewPlace.gone(first, State.WORDS_GONE));
    }

    private Optional<Act> act(Version version, Language language) {
        return version.text(language).map(acts::of);
    }

    /** The provisions to look in: what the old one became, and the unnumbered parts, which have no rows of their own. */
    private List<Provision> candidates(Act is, Optional<Act> was, String label) {
        Set<Provision> found = new LinkedHashSet<>();
        for (String next : labels(was, label)) {
            ActPlace.of(is, next)
                    .ifPresent(place -> withParts(place.provision()).forEach(found::add));
        }
        // A part that is still counted the same comes before its holder.
        boolean part = !successors.containsKey(label) && compared;
        Comparator<Provision> sameFirst =
                Comparator.comparing(provision -> !(part && provision.label().equals(label)));
        return found.stream().sorted(sameFirst).toList();
    }

    /** A title, headings and notes. */
    private List<Provision> others(Act is, Optional<Act> was, String label) {
        Optional<String> words = was.flatMap(act -> OtherUnit.of(act, label)).map(OtherUnit::text);
        List<String> elements = otherElements(was, label);
        boolean note = was.flatMap(act -> OtherUnit.of(act, label))
                .filter(unit -> unit.level() == Level.NOTE)
                .isPresent();
        // A note that stays as it is has another number when one before it is gone.
        Stream<String> same = !note || successors.containsKey(label)
                ? Stream.of()
                : OtherUnit.of(is).stream()
                        .filter(unit -> unit.level() == Level.NOTE && elements.contains(unit.element()))
                        .filter(unit -> words.filter(unit.text()::equals).isPresent())
                        .map(OtherUnit::label);
        boolean sameOnly = note && compared && !successors.containsKey(label) && words.isPresent();
        return Stream.concat(same, sameOnly ? Stream.of() : otherLabels(was, label).stream())
                .distinct()
                .flatMap(next -> ActPlace.of(is, next).stream())
                .map(ActPlace::provision)
                .toList();
    }

    /** What became of the element that a title, heading or note belongs to; the empty label is the act. */
    private List<String> otherElements(Optional<Act> was, String label) {
        String element = OtherUnit.element(label);
        return element.isEmpty() ? List.of("") : labels(was, element);
    }

    /** By its own row when it changed; else under the same name at what its element became. */
    private List<String> otherLabels(Optional<Act> was, String label) {
        List<String> own = successors.get(label);
        if (own != null) {
            return own;
        }
        String element = OtherUnit.element(label);
        return otherElements(was, label).stream()
                .map(next -> next + label.substring(element.length()))
                .toList();
    }

    private static Stream<Provision> withParts(Provision provision) {
        return Stream.concat(
                Stream.of(provision),
                provision.children().stream()
                        .filter(child -> child.kind().isUnnumbered())
                        .flatMap(NewPlaces::withParts));
    }

    /** What became of a label; of a part, what became of its holder. */
    private List<String> labels(Optional<Act> was, String label) {
        if (!compared) {
            return List.of(label);
        }
        List<String> own = successors.get(label);
        if (own != null) {
            return own;
        }
        List<Provision> above =
                was.flatMap(act -> ActPlace.of(act, label)).map(ActPlace::above).orElse(List.of());
        return above.reversed().stream()
                .map(Provision::label)
                .filter(successors::containsKey)
                .findFirst()
                .map(holder -> successors.getOrDefault(holder, List.of()))
                // What stands for itself and has no row is as it was: signatures.
                .orElse(above.isEmpty() && was.isPresent() ? List.of(label) : List.of());
    }

    private static Optional<NewPlace> found(Provision there, String own, NewPlace.Old old) {
        int expected = aligned(own, there.text(), old.start().orElse(0));
        Set<Integer> places = new HashSet<>();
        for (int at = there.text().indexOf(old.quote());
                at >= 0;
                at = there.text().indexOf(old.quote(), at + 1)) {
            places.add(at);
        }
        return places.stream()
                .min(Comparator.comparingInt((Integer at) -> Math.abs(at - expected))
                        .thenComparing(at -> at))
                .map(at -> new NewPlace(there.label(), old.quote(), OptionalInt.of(at), State.THERE));
    }

    /** Where a place of the old text is in the new one; of what is gone, where it would stand. */
    private static int aligned(String before, String after, int place) {
        int was = 0;
        int is = 0;
        for (WordChange run : Wording.difference(before, after)) {
            int length = run.text().length();
            switch (run.op()) {
                case EQUAL -> {
                    if (place < was + length) {
                        return is + place - was;
                    }
                    was += length;
                    is += length;
                }
                case DELETE -> {
                    if (place < was + length) {
                        return is;
                    }
                    was += length;
                }
                case INSERT -> is += length;
            }
        }
        return is;
    }
}
