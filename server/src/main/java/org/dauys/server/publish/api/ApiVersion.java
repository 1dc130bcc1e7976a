package org.dauys.server.publish.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.text.Language;

/** A version as the API tells it, with the sums of its texts and where they are. */
record ApiVersion(
        int number,
        boolean inForce,
        Map<String, String> name,
        Optional<LocalDate> day,
        Optional<Instant> publishedAt,
        List<Text> texts,
        Links links) {
    private static final List<String> FORMATS = List.of("txt", "md", "docx", "pdf", "html", "akn", "json");

    /**
     * @param reader the edition of the reader that made the act of the file; absent where it was read before editions were
     *     recorded
     * @param files by the ending of the format
     * @param source the file as it was uploaded
     */
    record Text(
            String language,
            String sha256,
            int articles,
            Optional<Integer> reader,
            String tree,
            Map<String, String> files,
            String source) {}

    /** @param comparisons with the older versions, the text in force first */
    record Links(String self, String page, List<String> comparisons) {}

    /** @param all published ones */
    static ApiVersion of(Consultation consultation, Version version, List<Version> all) {
        return new ApiVersion(
                version.number(),
                version.isInForce(),
                version.name().byCode(),
                version.day(),
                version.publishedAt(),
                version.readTexts().stream()
                        .map(text -> text(consultation, version, text))
                        .toList(),
                new Links(
                        ApiAddresses.of(consultation, version),
                        ApiAddresses.page(consultation, version),
                        all.stream()
                                .filter(older -> older.number() < version.number())
                                .map(older -> ApiAddresses.comparison(consultation, older, version))
                                .toList()));
    }

    private static Text text(Consultation consultation, Version version, org.dauys.server.consultation.Text text) {
        String language = text.language().map(Language::code).orElseThrow();
        String page = ApiAddresses.page(consultation, version);
        Map<String, String> files = new LinkedHashMap<>();
        FORMATS.forEach(format -> files.put(format, page + "/text." + format + "?text=" + language));
        return new Text(
                language,
                text.sha256().orElseThrow(),
                text.articles(),
                text.reader(),
                ApiAddresses.of(consultation, version) + "/text?text=" + language,
                files,
                page + "/source?text=" + language);
    }
}
