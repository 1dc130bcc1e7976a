package org.dauys.server.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.OtherUnit;
import org.dauys.server.site.Page;
import org.dauys.text.Provision;
import org.springframework.stereotype.Component;

/** What one can speak of, in all languages of a version: provisions, title, headings and notes; and what it is called. */
@Component
public class ProvisionLabels {
    private final Acts acts;
    private final Consultations consultations;

    ProvisionLabels(Acts acts, Consultations consultations) {
        this.acts = acts;
        this.consultations = consultations;
    }

    /** All that one can speak of in a version, sorted as texts are. */
    public Set<String> of(Version version) {
        return version.readTexts().stream()
                .map(acts::of)
                .flatMap(act -> Stream.concat(
                        act.walk().map(Provision::label),
                        OtherUnit.of(act).stream().map(OtherUnit::label)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its provisions alone, without title, headings and notes. */
    public Set<String> ofProvisions(Version version) {
        return version.readTexts().stream()
                .flatMap(text -> acts.of(text).walk())
                .map(Provision::label)
                .collect(Collectors.toSet());
    }

    /** The newest version that readers see; empty before the first. */
    public Optional<Version> newest(Consultation consultation) {
        return consultations.publishedVersions(consultation).reversed().stream().findFirst();
    }

    /** Whether one can speak of this label in the newest version that readers see. */
    public boolean inNewest(Consultation consultation, String label) {
        return newest(consultation).stream()
                .flatMap(version -> version.readTexts().stream())
                .anyMatch(text -> ActPlace.of(acts.of(text), label).isPresent());
    }

    /** What provisions of all versions of a consultation are called, for a page of the desk. */
    public ProvisionNames names(Consultation consultation, Page page) {
        return names(consultations.versions(consultation), page);
    }

    /** What provisions of these versions are called. */
    public ProvisionNames names(List<Version> versions, Page page) {
        return new ProvisionNames(acts, versions, page);
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
