package org.dauys.server.consultation.desk;

import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Version;
import org.dauys.text.Provision;
import org.springframework.stereotype.Component;

/** The labels that an editor may name. */
@Component
class KnownLabels {
    private final Acts acts;

    KnownLabels(Acts acts) {
        this.acts = acts;
    }

    /** Those of all language texts of a version, in no order. */
    Set<String> of(Version version) {
        return version.readTexts().stream()
                .flatMap(text -> acts.of(text).walk())
                .map(Provision::label)
                .collect(Collectors.toSet());
    }

    /** What of a version a theme can be tagged to. */
    Taggable taggable(Version version) {
        return Taggable.of(version.readTexts().stream().map(acts::of).toList());
    }
}
