package org.dauys.text.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The changes that a file of Akoma Ntoso says were made to its act, and of which of them a mark in it is. */
final class AknModifications {
    private final List<AknModification> all = new ArrayList<>();
    /** Those that name an element, by its id. */
    private final Map<String, List<AknModification>> byId = new HashMap<>();
    /** Found once for each element, since a file may have many marks and many modifications of one. */
    private final Map<String, Optional<Whose>> nearestOld = new HashMap<>();

    private final Map<String, Optional<Whose>> nearestNew = new HashMap<>();

    /** @param metas the metadata of the file's documents */
    AknModifications(List<XmlElement> metas, AknSources sources) {
        metas.stream()
                .flatMap(XmlElement::walk)
                .filter(one -> one.name().equals("passiveModifications"))
                .flatMap(XmlElement::elements)
                // The others say when and for whom it is law, and change no words.
                .filter(one -> one.name().equals("textualMod"))
                .map(one -> AknModification.of(one, sources))
                .forEach(this::add);
    }

    private void add(AknModification modification) {
        all.add(modification);
        Stream.of(modification.olds(), modification.news(), modification.destinations())
                .flatMap(Set::stream)
                .distinct()
                .forEach(id ->
                        byId.computeIfAbsent(id, none -> new ArrayList<>()).add(modification));
    }

    List<AknModification> all() {
        return all;
    }

    /** Those that name an element. */
    List<AknModification> named(String id) {
        return id.isEmpty() ? List.of() : byId.getOrDefault(id, List.of());
    }

    /**
     * Those of a mark.
     *
     * @param id by which it was found: its own, or that of the nearest element around it that any modification touched
     * @param modifications all that name it, else the only one that fits; none where several do
     * @param authors of those that it may be of; one without a name where they are several or none
     */
    record Whose(String id, List<AknModification> modifications, Set<String> authors) {
        static final Whose NOBODY = new Whose("", List.of(), Set.of(""));
    }

    /**
     * Whose a mark is.
     *
     * @param isOld whether it took away, and did not put there
     * @param around the ids of the elements around it, the innermost first
     */
    Whose whose(XmlElement mark, boolean isOld, Collection<String> around) {
        String own = AknMarks.id(mark);
        List<AknModification> its = named(own).stream()
                .filter(one -> one.named(isOld).contains(own))
                .toList();
        Map<String, Optional<Whose>> known = isOld ? nearestOld : nearestNew;
        return its.isEmpty()
                ? around.stream()
                        .map(id -> known.computeIfAbsent(id, of -> nearest(of, isOld)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(Whose.NOBODY)
                : new Whose(own, its, authors(its));
    }

    /** Whose words are that no modification names in the nearest element that any touched; empty where none did. */
    private Optional<Whose> nearest(String id, boolean isOld) {
        List<AknModification> touching =
                named(id).stream().filter(one -> one.touches(id)).toList();
        if (touching.isEmpty()) {
            return Optional.empty();
        }
        List<AknModification> fit =
                touching.stream().filter(one -> one.fits(id, isOld)).toList();
        Set<String> by = authors(fit.isEmpty() ? touching : fit);
        return Optional.of(new Whose(id, fit.size() == 1 ? fit : List.of(), by.size() == 1 ? by : Set.of("")));
    }

    private static Set<String> authors(List<AknModification> modifications) {
        return modifications.stream().map(AknModification::author).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
