package org.dauys.server.answer.table;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the table's files are asked for, and how far they are. Anyone may have one made. */
@Controller
class TableFilesPage {
    private static final String AGAIN_AFTER_SECONDS = "4";

    private final Frames frames;
    private final TableFiles files;
    private final InstantSource clock;

    TableFilesPage(Frames frames, TableFiles files, InstantSource clock) {
        this.frames = frames;
        this.files = files;
        this.clock = clock;
    }

    @Open
    @GetMapping("/c/{slug}/table/files")
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String v,
            @ModelAttribute("page") Page page,
            Locale locale,
            CsrfToken csrf,
            Model model,
            HttpServletResponse response) {
        // Other readers' progress is nobody's page to keep.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Frame frame = frame(slug, v, locale);
        model.addAttribute("frame", frame);
        Optional<Version> spoken = frame.shown();
        if (spoken.isEmpty()) {
            return "answer/table/none";
        }
        Pair pair = Pair.of(frame.consultation(), frame.versions(), spoken.get());
        FilesView view = new FilesView(
                frame,
                pair,
                List.of(FileKind.values()).stream()
                        .map(kind -> files.standing(pair, kind, locale))
                        .toList(),
                clock.instant(),
                page);
        if (view.isWaiting()) {
            response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
        }
        model.addAttribute("csrf", csrf);
        model.addAttribute("files", view);
        return "answer/table/files";
    }

    @Open
    @PostMapping("/c/{slug}/table/files")
    String begin(@PathVariable String slug, @RequestParam String v, @RequestParam String kind, Locale locale) {
        Frame frame = frame(slug, v, locale);
        frame.shown()
                .map(version -> Pair.of(frame.consultation(), frame.versions(), version))
                .ifPresent(pair -> FileKind.ofCode(kind).ifPresent(known -> files.begin(pair, known, locale)));
        return "redirect:" + frame.base() + "/table/files"
                + frame.shown().map(version -> "?v=" + version.number()).orElse("");
    }

    private Frame frame(String slug, String number, Locale locale) {
        if (!number.isEmpty()) {
            return frames.of(slug, number, "", locale);
        }
        Frame frame = frames.of(slug, locale);
        Optional<Version> usual = Pair.usual(frame.versions());
        return usual.isPresent() ? frames.of(slug, String.valueOf(usual.get().number()), "", locale) : frame;
    }
}
