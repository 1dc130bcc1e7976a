package org.dauys.server.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;
import org.dauys.text.Language;

/**
 * A wording of the act: number 0 is the text in force, 1 the first draft.
 *
 * @param name such as "First draft"; may be empty
 * @param day the day that it bears
 * @param publishedAt when it became public, for good; empty while only editors see it
 * @param revision grows with each change of the version, until it is published
 * @param texts its uploaded texts, the ones that were read first, in the order of languages
 */
public record Version(
        long id,
        long consultationId,
        int number,
        Words name,
        Optional<LocalDate> day,
        Optional<Instant> publishedAt,
        int revision,
        List<Text> texts) {

    public Version {
        texts = List.copyOf(texts);
    }

    public boolean isInForce() {
        return number == 0;
    }

    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    /** Its texts that were read, one a language. */
    public List<Text> readTexts() {
        return texts.stream().filter(text -> text.state() == Text.State.READ).toList();
    }

    /** Its text in this language. */
    public Optional<Text> text(Language language) {
        return readTexts().stream()
                .filter(text -> text.language().filter(language::equals).isPresent())
                .findFirst();
    }

    /** Its text in the reader's language, or else in the first of ours, or else in any; empty when nothing was read. */
    public Optional<Text> textFor(Locale reader) {
        return Stream.concat(Stream.of(reader), Say.LANGUAGES.stream())
                .flatMap(locale -> text(new Language(locale.getLanguage())).stream())
                .findFirst()
                .or(() -> readTexts().stream().findFirst());
    }
}
