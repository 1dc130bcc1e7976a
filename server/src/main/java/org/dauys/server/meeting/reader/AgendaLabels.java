package org.dauys.server.meeting.reader;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Row;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.springframework.stereotype.Component;

/** What provisions of agendas are called in another version: an agenda keeps the numbers of the draft that it was made for. */
@Component
public class AgendaLabels {
    private final Acts acts;
    private final Comparisons comparisons;

    AgendaLabels(Acts acts, Comparisons comparisons) {
        this.acts = acts;
        this.comparisons = comparisons;
    }

    /** The labels of these provisions, and of all that stands in them, in a version; of those that are gone, none. */
    public Set<String> in(Version wanted, List<Version> versions, Collection<Provision> provisions, Locale language) {
        return versions.stream()
                .flatMap(version -> {
                    Set<String> labels = provisions.stream()
                            .filter(provision -> provision.versionId() == version.id())
                            .map(Provision::label)
                            .collect(Collectors.toSet());
                    return labels.isEmpty()
                            ? Stream.of()
                            : carried(version, wanted, within(version, labels, language), language).stream();
                })
                .collect(Collectors.toSet());
    }

    /** With all that stands in them. */
    public Set<String> within(Version version, Collection<String> labels, Locale language) {
        Set<String> all = new HashSet<>(labels);
        version.textFor(language)
                .ifPresent(text -> labels.forEach(
                        label -> ActPlace.of(acts.of(text), label).ifPresent(place -> all.addAll(place.labels()))));
        return all;
    }

    private Set<String> carried(Version from, Version to, Set<String> labels, Locale language) {
        if (from.id() == to.id()) {
            return labels;
        }
        boolean forwards = from.number() < to.number();
        return comparisons
                .of(forwards ? from : to, forwards ? to : from, language)
                .map(compared -> compared.comparison().wordRows().stream()
                        .filter(row -> labels(row, forwards).stream().anyMatch(labels::contains))
                        .flatMap(row -> labels(row, !forwards).stream())
                        .collect(Collectors.toSet()))
                .orElse(labels);
    }

    private static List<String> labels(Row row, boolean old) {
        return old ? row.oldLabels() : row.newLabels();
    }
}
