package org.dauys.server.publish.files;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Sources;
import org.dauys.server.consultation.Text;
import org.dauys.server.people.Open;
import org.dauys.server.publish.FileName;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Notices;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.Served;
import org.dauys.server.publish.files.Exports.Export;
import org.dauys.server.site.Say;
import org.dauys.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Acts and comparative tables to take away. {@code text} is the language of the acts, {@code lang} that of the table's own
 * words; without them the reader's language decides, and the answer is not kept for others.
 */
@Controller
@Open
class Downloads {
    private static final Object[] NOTHING = {};
    /** Most files take less. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final WantedFiles files;
    private final Exports exports;
    private final Published published;
    private final Sources sources;
    private final Notices notices;

    Downloads(WantedFiles files, Exports exports, Published published, Sources sources, Notices notices) {
        this.files = files;
        this.exports = exports;
        this.published = published;
        this.sources = sources;
        this.notices = notices;
    }

    @GetMapping("/c/{slug}/v/{number}/text.{ending:[a-z]+}")
    ResponseEntity<byte[]> act(
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String ending,
            @RequestParam Optional<String> text,
            HttpServletRequest request,
            Locale reader) {
        Wanted.ActFile act = files.act(slug, number, ending, text, reader);
        return answer(act, text.isPresent(), FileNames.of(act), request, reader);
    }

    @GetMapping("/c/{slug}/compare/{from}/{to}/table.{ending:[a-z]+}")
    ResponseEntity<byte[]> table(
            @PathVariable String slug,
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable String ending,
            @RequestParam Optional<String> text,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            Locale reader) {
        Wanted.TableFile table = files.table(slug, from, to, ending, text, reader);
        boolean named = text.isPresent()
                && lang.filter(code -> Say.LANGUAGES.contains(Locale.of(code))).isPresent();
        return answer(table, named, FileNames.of(table), request, reader);
    }

    /** The file that an editor uploaded. */
    @GetMapping("/c/{slug}/v/{number}/source")
    ResponseEntity<byte[]> source(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam Optional<String> text,
            HttpServletRequest request,
            Locale reader) {
        Consultation consultation = published.consultation(slug);
        Text found = published.text(published.version(consultation, number), text, reader);
        return new Served(
                        sources.of(found),
                        FileType.of(found.upload().format()).mediaType(),
                        text.isPresent() ? Keeping.FOR_EVER : Keeping.READER,
                        Optional.of(new FileName(found.fileName(), found.fileName())),
                        found.language().map(Language::code))
                .to(request);
    }

    private ResponseEntity<byte[]> answer(
            Wanted wanted, boolean named, FileName name, HttpServletRequest request, Locale reader) {
        return switch (exports.of(wanted)) {
            case Export.Made(byte[] bytes) ->
                new Served(
                                bytes,
                                wanted.type().mediaType(),
                                named ? wanted.keeping() : Keeping.READER,
                                Optional.of(name),
                                Optional.of(wanted.language()))
                        .to(request);
            case Export.BeingMade() ->
                again(notices.of(HttpStatus.ACCEPTED, "publish.file.making", NOTHING, request, reader), SOON);
            case Export.Failed() ->
                again(
                        notices.of(HttpStatus.SERVICE_UNAVAILABLE, "publish.file.failed", NOTHING, request, reader),
                        Exports.REST);
        };
    }

    /** Tells when to ask again; a browser does so by itself, without a script. */
    private static ResponseEntity<byte[]> again(ResponseEntity<byte[]> notice, Duration after) {
        return ResponseEntity.status(notice.getStatusCode())
                .headers(notice.getHeaders())
                .header("Refresh", String.valueOf(after.toSeconds()))
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(after.toSeconds()))
                .body(notice.getBody());
    }
}
