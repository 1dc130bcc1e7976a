package org.dauys.server.consultation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;
import tools.jackson.databind.JsonNode;

/** A short consultation as a file of the program tells it, with its texts in it: for the demo. */
public final class ToldConsultation {
    private ToldConsultation() {}

    /**
     * Reads it.
     *
     * @param told {@code slug}, {@code title}, {@code summary} and {@code versions}, the text in force first, each with {@code name},
     *     {@code day} and {@code texts} in all languages of the pages
     */
    public static NewConsultation of(JsonNode told) {
        String slug = told.get("slug").asString();
        List<NewVersion> versions = told.get("versions")
                .valueStream()
                .map(version -> version(slug, version))
                .toList();
        return new NewConsultation(
                slug, words(told.get("title")), words(told.get("summary")), List.of(), versions, List.of());
    }

    private static NewVersion version(String slug, JsonNode version) {
        return new NewVersion(
                words(version.get("name")),
                Optional.of(LocalDate.parse(version.get("day").asString())),
                Say.LANGUAGES.stream()
                        .map(Locale::getLanguage)
                        .map(code -> new NewText(
                                slug + "." + code + ".txt",
                                Format.TEXT,
                                version.get("texts").get(code).asString().getBytes(StandardCharsets.UTF_8),
                                Optional.of(new Language(code))))
                        .toList(),
                List.of());
    }

    /** Words by the codes of their languages, {@code kk}, {@code ru}, {@code en}; what is not told is empty. */
    public static Words words(JsonNode told) {
        return new Words(
                told.path("kk").asString(""),
                told.path("ru").asString(""),
                told.path("en").asString(""));
    }
}
