package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.Additions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Say;
import org.dauys.text.Language;

/**
 * A consultation as far as readers see it.
 *
 * @param versions the published ones, the oldest first
 * @param additions what other rooms add to its pages
 */
public record CompareSubject(
        Consultation consultation, List<Version> versions, List<Theme> themes, Additions additions) {

    public CompareSubject {
        versions = List.copyOf(versions);
        themes = List.copyOf(themes);
    }

    Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The text in force; a draft of something wholly new has none. */
    Version base() {
        return versions.getFirst();
    }

    public Version newest() {
        return versions.getLast();
    }

    /** What stands around a page that shows a version in a language. */
    public Frame frame(Version shown, Locale reader) {
        return new Frame(consultation, versions, Optional.of(shown), shown.textFor(reader), additions);
    }

    public CompareAddresses addresses() {
        return new CompareAddresses(consultation.slug(), base().number(), newest().number());
    }

    /** The versions from one to another, both with them. */
    List<Version> between(Version from, Version to) {
        return versions.subList(versions.indexOf(from), versions.indexOf(to) + 1);
    }

    /** The languages that all of these versions have, in the order of the switch. */
    static List<Language> languages(List<Version> versions) {
        return Stream.concat(
                        Say.LANGUAGES.stream().map(locale -> new Language(locale.getLanguage())),
                        versions.getLast().readTexts().stream().flatMap(text -> text.language().stream()))
                .distinct()
                .filter(language -> versions.stream()
                        .allMatch(version -> version.text(language).isPresent()))
                .toList();
    }

    /** Of these languages the one asked for, or else the reader's, or else the first; empty when there are none. */
    static Optional<Language> language(List<Language> languages, Optional<String> asked, Locale reader) {
        return Stream.concat(asked.stream(), Stream.of(reader.getLanguage()))
                .flatMap(code -> languages.stream().filter(own -> own.code().equals(code)))
                .findFirst()
                .or(() -> languages.stream().findFirst());
    }

    static Text text(Version version, Language language) {
        return version.text(language).orElseThrow();
    }
}
