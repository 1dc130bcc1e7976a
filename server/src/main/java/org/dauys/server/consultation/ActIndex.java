package org.dauys.server.consultation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.compare.OtherUnit;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/** Where everything stands in an act. Made once of each act that is kept, and goes with it. */
public final class ActIndex {
    /** By identity: an act is the same for as long as it is kept. */
    private static final LoadingCache<Act, ActIndex> KNOWN =
            Caffeine.newBuilder().weakKeys().build(ActIndex::new);

    private final List<Provision> elements;
    private final IdentityHashMap<Provision, Integer> positions = new IdentityHashMap<>();
    private final Map<String, List<Provision>> paths = new HashMap<>();
    private final Map<String, List<Provision>> addressed = new HashMap<>();
    private final Map<String, OtherUnit> otherByLabel = new LinkedHashMap<>();
    private final Map<String, List<OtherUnit>> othersByElement;

    private ActIndex(Act act) {
        this.elements = act.walk().toList();
        for (int i = 0; i < elements.size(); i++) {
            positions.putIfAbsent(elements.get(i), i);
        }
        index(act.provisions(), new ArrayList<>());
        List<OtherUnit> others = OtherUnit.of(act);
        others.forEach(unit -> otherByLabel.putIfAbsent(unit.label(), unit));
        this.othersByElement = others.stream().collect(Collectors.groupingBy(OtherUnit::element));
    }

    private void index(List<Provision> provisions, List<Provision> above) {
        for (Provision provision : provisions) {
            above.add(provision);
            List<Provision> path = List.copyOf(above);
            paths.putIfAbsent(provision.label(), path);
            addressed.putIfAbsent(address(provision.label()), path);
            index(provision.children(), above);
            above.removeLast();
        }
    }

    public static ActIndex of(Act act) {
        return KNOWN.get(act);
    }

    private static String address(String label) {
        return label.replace(' ', '_');
    }

    /** All elements, in the order of the text. */
    public List<Provision> elements() {
        return elements;
    }

    /** The place of an element of this act among {@link #elements()}; -1 for what is none of them. */
    public int position(Provision element) {
        return positions.getOrDefault(element, -1);
    }

    /** The first element of this label, last, with all that holds it before it, the outermost first; empty where there is none. */
    public List<Provision> path(String label) {
        return paths.getOrDefault(label, List.of());
    }

    /** The same by the label as an address writes it: with {@code _} for a space. */
    public List<Provision> addressed(String label) {
        return addressed.getOrDefault(address(label), List.of());
    }

    /** The title, heading or note of this label. */
    Optional<OtherUnit> other(String label) {
        return Optional.ofNullable(otherByLabel.get(label));
    }

    /** The heading and notes of an element; with "" those of the act and its title. */
    List<OtherUnit> othersOf(String element) {
        return othersByElement.getOrDefault(element, List.of());
    }
}
