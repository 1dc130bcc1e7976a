package org.dauys.server.consultation.desk;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.LabelQuery;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * What of a version a theme can be tagged to.
 *
 * @param labels of provisions, title, headings, notes and signatures
 * @param groups labels of sections, chapters and the like, which are tagged by their articles
 */
record Taggable(Set<String> labels, Set<String> groups) {

    Taggable {
        labels = Set.copyOf(labels);
        groups = Set.copyOf(groups);
    }

    /** Of a version, by the acts of all its languages. */
    static Taggable of(List<Act> acts) {
        return new Taggable(
                acts.stream().flatMap(Taggable::labels).collect(Collectors.toSet()),
                acts.stream()
                        .flatMap(Act::walk)
                        .filter(provision -> provision.kind().isGroup())
                        .map(Provision::label)
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> labels(Act act) {
        return Stream.concat(
                act.walk().filter(provision -> !provision.kind().isGroup()).map(Provision::label),
                OtherUnit.of(act).stream().map(OtherUnit::label));
    }

    /**
     * The labels that someone means: {@code 27.3, 27.4(1)}, {@code 27-heading}, «п. 3 ст. 27; заголовок статьи 27». What is
     * none stays as it was typed.
     */
    Set<String> meant(String typed) {
        Set<String> meant = new LinkedHashSet<>();
        for (String part : parts(typed, "[,;\\n]")) {
            Optional<String> whole = label(part);
            if (whole.isPresent()) {
                meant.add(whole.get());
            } else if (LabelQuery.allLabels(part).isEmpty()) {
                parts(part, "\\s").forEach(word -> meant.add(label(word).orElse(word)));
            } else {
                meant.add(part);
            }
        }
        return meant;
    }

    private Optional<String> label(String typed) {
        return Stream.concat(Stream.of(typed), LabelQuery.allLabels(typed).stream())
                .filter(label -> labels.contains(label) || groups.contains(label))
                .findFirst();
    }

    private static List<String> parts(String typed, String edge) {
        return Arrays.stream(typed.split(edge))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
