package org.dauys.server.publish.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Published;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Consultations, versions, texts and themes. */
@Controller
@Open
@RequestMapping("/api/v1/consultations")
class ConsultationsApi {
    private final Published published;
    private final Acts acts;
    private final Themes themes;

    record All(List<ApiConsultation> consultations) {}

    record Versions(List<ApiVersion> versions) {}

    record AllThemes(List<ApiTheme> themes) {}

    /** @param tags labels by the number of the version */
    record ApiTheme(String slug, Map<String, String> name, Map<String, List<String>> tags) {}

    ConsultationsApi(Published published, Acts acts, Themes themes) {
        this.published = published;
        this.acts = acts;
        this.themes = themes;
    }

    @GetMapping
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return ApiJson.answer(
                new All(published.consultations().stream()
                        .map(ApiConsultation::of)
                        .toList()),
                request);
    }

    @GetMapping("/{slug}")
    ResponseEntity<byte[]> one(@PathVariable String slug, HttpServletRequest request) {
        return ApiJson.answer(ApiConsultation.of(published.consultation(slug)), request);
    }

    @GetMapping("/{slug}/versions")
    ResponseEntity<byte[]> versions(@PathVariable String slug, HttpServletRequest request) {
        Consultation consultation = published.consultation(slug);
        List<Version> all = published.versions(consultation);
        return ApiJson.answer(
                new Versions(all.stream()
                        .map(version -> ApiVersion.of(consultation, version, all))
                        .toList()),
                request);
    }

    @GetMapping("/{slug}/versions/{number}")
    ResponseEntity<byte[]> version(@PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
        Consultation consultation = published.consultation(slug);
        Version version = published.version(consultation, number);
        return ApiJson.answer(ApiVersion.of(consultation, version, published.versions(consultation)), request);
    }

    /** The act as a tree. */
    @GetMapping("/{slug}/versions/{number}/text")
    ResponseEntity<byte[]> text(ApiVisit visit) throws IOException {
        Version version = visit.version(visit.consultation(), "number");
        Text found = published.text(version, visit.text(), visit.locale());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ActWriter.write(acts.of(found), List.of(), Format.JSON, json);
        return ApiJson.answer(
                json.toByteArray(), visit.text().isPresent() ? Keeping.HOUR : Keeping.READER, visit.request());
    }

    @GetMapping("/{slug}/themes")
    ResponseEntity<byte[]> themes(@PathVariable String slug, HttpServletRequest request) {
        Consultation consultation = published.consultation(slug);
        List<Version> versions = published.versions(consultation);
        return ApiJson.answer(
                new AllThemes(themes.of(consultation).stream()
                        .map(theme -> theme(theme, versions))
                        .toList()),
                request);
    }

    /** Tags of versions that readers do not see yet are left out. */
    private static ApiTheme theme(Theme theme, List<Version> versions) {
        Map<String, List<String>> tags = new TreeMap<>();
        for (Version version : versions) {
            Set<String> labels = theme.tags().getOrDefault(version.id(), Set.of());
            tags.put(String.valueOf(version.number()), labels.stream().sorted().toList());
        }
        return new ApiTheme(theme.slug(), theme.name().byCode(), tags);
    }
}
