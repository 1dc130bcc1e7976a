package org.dauys.server.publish.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.meeting.figures.MeetingFigures;
import org.dauys.server.people.Open;
import org.dauys.server.publish.FileName;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.NotPublishedException;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.Served;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Figures across meetings as open data. */
@Controller
@Open
@RequestMapping("/api/v1/consultations/{slug}/meetings")
class FiguresApi {
    private static final int POLLS = 10_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Published published;
    private final MeetingFigures figures;

    FiguresApi(Published published, MeetingFigures figures) {
        this.published = published;
        this.figures = figures;
    }

    @GetMapping("/figures.json")
    ResponseEntity<byte[]> json(@PathVariable String slug, HttpServletRequest request) {
        return file(slug, "json", ApiJson.write(told(slug)), MediaType.APPLICATION_JSON, request);
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, HttpServletRequest request) {
        return file(slug, "csv", FiguresCsv.write(told(slug)), CSV, request);
    }

    private ApiFigures told(String slug) {
        Consultation consultation = published.consultation(slug);
        return figures.of(consultation.id(), POLLS)
                .map(across -> ApiFigures.of(consultation, across))
                .orElseThrow(() -> new NotPublishedException("publish.missing.figures"));
    }

    private static ResponseEntity<byte[]> file(
            String slug, String ending, byte[] bytes, MediaType type, HttpServletRequest request) {
        String name = slug + "-meetings-figures." + ending;
        return new Served(bytes, type, Keeping.MINUTE, Optional.of(new FileName(name, name)), Optional.empty())
                .to(request);
    }
}
