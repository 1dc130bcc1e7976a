package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.ActPlace;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * Where a provision stands in its act.
 *
 * @param above what holds it, the outermost first
 * @param previous the one of its kind before it
 * @param next the one of its kind after it
 * @param other the title, heading or note that it is, which belongs to the last of those above or to the act
 */
record ProvisionPlace(
        Act act,
        Provision provision,
        List<Provision> above,
        Optional<Provision> previous,
        Optional<Provision> next,
        Optional<OtherUnit> other) {

    ProvisionPlace {
        above = List.copyOf(above);
    }

    /** The place of the provision with this label; an address writes a space as {@code _}. */
    static Optional<ProvisionPlace> of(Act act, String label) {
        List<Provision> path = new ArrayList<>();
        return find(act.provisions(), label.replace(' ', '_'), path)
                ? Optional.of(of(act, path))
                : ActPlace.of(act, label)
                        .filter(place -> place.other().isPresent())
                        .map(place -> new ProvisionPlace(
                                act,
                                place.provision(),
                                place.above(),
                                Optional.empty(),
                                Optional.empty(),
                                place.other()));
    }

    private static boolean find(List<Provision> provisions, String label, List<Provision> path) {
        for (Provision provision : provisions) {
            path.add(provision);
            if (provision.label().replace(' ', '_').equals(label) || find(provision.children(), label, path)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    private static ProvisionPlace of(Act act, List<Provision> path) {
        Provision provision = path.getLast();
        List<Provision> row =
                act.walk().filter(other -> isTurn(provision, other)).toList();
        int at = row.indexOf(provision);
        return new ProvisionPlace(
                act,
                provision,
                path.subList(0, path.size() - 1),
                at > 0 ? Optional.of(row.get(at - 1)) : Optional.empty(),
                at >= 0 && at < row.size() - 1 ? Optional.of(row.get(at + 1)) : Optional.empty(),
                Optional.empty());
    }

    /** Whether a reader who turns pages from one provision comes to the other. */
    private static boolean isTurn(Provision provision, Provision other) {
        if (provision.kind().isGroup()) {
            return other.kind().isGroup();
        }
        if (provision.kind() == Kind.ARTICLE || provision.kind() == Kind.PREAMBLE) {
            return other.kind() == Kind.ARTICLE || other.kind() == Kind.PREAMBLE;
        }
        boolean sameRank = !other.kind().isUnnumbered() || provision.kind().isUnnumbered();
        return other.label().equals(provision.label())
                || (!other.kind().isGroup() && sameRank && !other.text().isBlank());
    }

    /** The same for what holds it. */
    Optional<ProvisionPlace> parent() {
        return above.isEmpty() ? Optional.empty() : of(act, above.getLast().label());
    }

    /** The labels of the provision and of all in it. */
    Set<String> labels() {
        return provision.walk().map(Provision::label).collect(Collectors.toSet());
    }

    boolean isArticle() {
        return provision.kind() == Kind.ARTICLE;
    }

    boolean isGroup() {
        return provision.kind().isGroup();
    }
}
