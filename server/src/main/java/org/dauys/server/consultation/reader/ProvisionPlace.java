package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.ActIndex;
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
        List<Provision> path = ActIndex.of(act).addressed(label);
        return !path.isEmpty()
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

    private static ProvisionPlace of(Act act, List<Provision> path) {
        Provision provision = path.getLast();
        List<Provision> elements = ActIndex.of(act).elements();
        int at = ActIndex.of(act).position(provision);
        return new ProvisionPlace(
                act,
                provision,
                path.subList(0, path.size() - 1),
                turn(provision, elements.subList(0, at).reversed()),
                turn(provision, elements.subList(at + 1, elements.size())),
                Optional.empty());
    }

    private static Optional<Provision> turn(Provision provision, List<Provision> others) {
        return others.stream().filter(other -> isTurn(provision, other)).findFirst();
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
