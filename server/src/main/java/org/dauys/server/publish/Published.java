package org.dauys.server.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Say;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/** Finds what addresses name, as far as readers may see it; else a {@link NotPublishedException} says what is missing. */
@Component
public class Published {
    private final Consultations consultations;

    Published(Consultations consultations) {
        this.consultations = consultations;
    }

    /** All consultations that readers see, the newest first. */
    public List<Consultation> consultations() {
        return consultations.published();
    }

    public Consultation consultation(String slug) {
        return consultations
                .publishedBySlug(slug)
                .orElseThrow(() -> new NotPublishedException("publish.missing.consultation", slug));
    }

    /** Its versions that readers see, the text in force first. */
    public List<Version> versions(Consultation consultation) {
        return consultations.publishedVersions(consultation);
    }

    /**
     * One of its versions that readers see.
     *
     * @param number as it stands in the address
     */
    public Version version(Consultation consultation, String number) {
        return versions(consultation).stream()
                .filter(version -> String.valueOf(version.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotPublishedException("publish.missing.version", number));
    }

    /** The text in the language that was asked for, or else in the reader's or the first. */
    public Text text(Version version, Optional<String> asked, Locale reader) {
        return asked.map(code -> language(code).flatMap(version::text))
                .orElseGet(() -> version.textFor(reader))
                .orElseThrow(() -> new NotPublishedException("publish.missing.text", asked.orElse("")));
    }

    /** The language in which two versions are compared: asked for, or the reader's, or the first that both have. */
    public Language language(Version from, Version to, Optional<String> asked, Locale reader) {
        Stream<Language> candidates = asked.map(code -> language(code).stream())
                .orElseGet(() -> Stream.concat(
                        Stream.concat(Stream.of(reader), Say.LANGUAGES.stream())
                                .map(locale -> new Language(locale.getLanguage())),
                        to.readTexts().stream().flatMap(text -> text.language().stream())));
        return candidates
                .filter(language ->
                        from.text(language).isPresent() && to.text(language).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotPublishedException("publish.missing.common", asked.orElse("")));
    }

    private static Optional<Language> language(String code) {
        return code.matches("[a-z]{2,3}") ? Optional.of(new Language(code)) : Optional.empty();
    }
}
