package org.dauys.server.consultation.reader;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Additions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.dauys.text.Language;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriUtils;

/**
 * What every page of one consultation knows: the consultation, its versions, and of which text the page speaks.
 *
 * @param versions those that readers see, the text in force first
 * @param shown the version that the page shows, or else the newest; empty before the first is published
 * @param text the one of its texts that the page shows
 * @param additions what other rooms add to the page
 */
@NamedInterface("reader")
public record Frame(
        Consultation consultation,
        List<Version> versions,
        Optional<Version> shown,
        Optional<Text> text,
        Additions additions) {

    public Frame {
        versions = List.copyOf(versions);
    }

    /** The address of the consultation: {@code /c/aqdala-constitution}. */
    public String base() {
        return "/c/" + consultation.slug();
    }

    /** Of all versions the newest; before the first draft that is the text in force. */
    public Optional<Version> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public Optional<Version> inForce() {
        return version(0);
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The drafts, the newest first. */
    public List<Version> drafts() {
        return versions.reversed().stream()
                .filter(version -> !version.isInForce())
                .toList();
    }

    /** The version before another one. */
    public Optional<Version> before(Version version) {
        return versions.stream().filter(v -> v.number() < version.number()).reduce((earlier, later) -> later);
    }

    /** The languages of the shown version's texts. */
    public List<Language> languages() {
        return shown.map(Version::readTexts).stream()
                .flatMap(List::stream)
                .flatMap(text -> text.language().stream())
                .toList();
    }

    /** What the page calls the language of the shown text, where the version has none in the page's own. */
    public Optional<String> otherLanguage(Page page) {
        return text.flatMap(Text::language)
                .filter(language -> shown.flatMap(version -> version.text(new Language(page.language())))
                        .isEmpty())
                .map(language -> Locale.of(language.code()).getDisplayLanguage(page.locale()));
    }

    /** The same for a page that shows this version in this text. */
    public Frame showing(Version version, Text shownText) {
        return new Frame(consultation, versions, Optional.of(version), Optional.of(shownText), additions);
    }

    /** The address of a version's text. */
    public String address(Version version) {
        return base() + "/v/" + version.number();
    }

    /** The permanent address of a provision's own page: of the newest version without its number. */
    public String provision(Version version, String label) {
        boolean isNewest = newest().filter(v -> v.number() == version.number()).isPresent();
        return (isNewest ? base() : address(version)) + "/p/"
                + UriUtils.encodePathSegment(label.replace(' ', '_'), StandardCharsets.UTF_8);
    }

    /** The address of the comparison of two versions; of the newest with the text in force without numbers. */
    public String comparison(Version from, Version to) {
        boolean usual = from.isInForce()
                && newest().filter(v -> v.number() == to.number()).isPresent();
        return base() + "/compare" + (usual ? "" : "?from=" + from.number() + "&to=" + to.number());
    }

    /** The title in the page's language, or else in the first that there is. */
    public String title(Page page) {
        return consultation.title().in(page.locale());
    }

    /** Links of other rooms. */
    public List<Addition.Link> navigation(Page page) {
        return additions.navigation(consultation, page);
    }

    /** All ways to see the submissions. */
    public List<Addition.Link> submissions(Page page) {
        return additions.submissions(consultation, page);
    }

    /** What other rooms add at the end of the page. */
    public List<Content> ends(Page page) {
        return additions.ends(page);
    }

    /** What a version is called: by its name, or else by its number. */
    public static String name(Version version, Page page) {
        return Stream.of(version.name().in(page.locale()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> version.isInForce()
                        ? page.say("consultation.version.force")
                        : page.say("consultation.version.draft", version.number()));
    }

    /** The language in which {@link #name(Version, Page)} answers. */
    public static String nameLanguage(Version version, Page page) {
        return version.name().languageFor(page.locale()).getLanguage();
    }

    /** What a language calls itself: "Русский". */
    public static String name(Language language) {
        Locale locale = Locale.of(language.code());
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
