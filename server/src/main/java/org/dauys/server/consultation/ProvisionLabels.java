package org.dauys.server.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.OtherUnit;
import org.dauys.text.Provision;
import org.springframework.stereotype.Component;

/** What one can speak of: provisions, title, headings and notes. */
@Component
public class ProvisionLabels {
    private final Acts acts;

    ProvisionLabels(Acts acts) {
        this.acts = acts;
    }

    /** Those of all language texts of a version. */
    public Set<String> of(Version version) {
        return version.readTexts().stream()
                .map(acts::of)
                .flatMap(act -> Stream.concat(
                        act.walk().map(Provision::label),
                        OtherUnit.of(act).stream().map(OtherUnit::label)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The label that someone means, as they write it: {@code 27.3}, «п. 3 ст. 27», «заголовок ст. 27»; empty when there is none. */
    public static Optional<String> meant(String written, Set<String> labels) {
        if (labels.contains(written)) {
            return Optional.of(written);
        }
        List<String> meant =
                LabelQuery.allLabels(written).stream().filter(labels::contains).toList();
        return meant.stream().findFirst();
    }
}
