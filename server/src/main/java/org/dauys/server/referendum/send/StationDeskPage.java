package org.dauys.server.referendum.send;

import java.util.List;
import java.util.Locale;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.ProtocolForm;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.OfflineDesk;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The desk of a polling station: turnout and the protocol, typed with a network or without one, and sent with the station's key when there
 * is one. The page is the same for all stations and has nothing of one, so that a browser may keep it; station and key lie in the
 * browser's own store. The language is in the path, because a kept page knows no cookie and no header.
 */
@Open
@Controller
@RequestMapping("/c/{slug}/referendum/station")
class StationDeskPage {
    private static final String LANGUAGE = "{language:kk|ru|en}";

    private static final List<String> ASSETS = List.of(
            "station-main.js",
            "station-check.js",
            "station-file.js",
            "station-form.js",
            "station-problem.js",
            "station-store.js",
            "station-sync.js",
            "station-view.js",
            "station-who.js",
            "referendum.css",
            "station.css");

    private final Referendums referendums;

    StationDeskPage(Referendums referendums) {
        this.referendums = referendums;
    }

    /** Leads to the reader's language; what stands behind {@code #} goes along. */
    @NotKept
    @GetMapping
    ModelAndView inLanguage(ReaderVisit visit) {
        one(visit);
        return visit.to(folder(visit) + visit.page().language());
    }

    @GetMapping("/" + LANGUAGE)
    Shown page(ReaderVisit visit, @PathVariable String language) {
        Page page = new Page(Locale.of(language), visit.request().getRequestURI(), "");
        return visit.show("referendum/send/station")
                .with("page", page)
                .with(
                        "hours",
                        StationWords.hours(one(visit), visit.consultation().zone(), page))
                .with("words", words(visit, page))
                .with("form", ProtocolForm.blank());
    }

    /** What the browser keeps for hours without a network; its own bytes change when one of them does, or the hours of the vote. */
    @GetMapping("/worker.js")
    ResponseEntity<byte[]> worker(ReaderVisit visit) {
        StringBuilder of = new StringBuilder();
        for (Locale language : Say.LANGUAGES) {
            Page page = new Page(language, "", "");
            of.append(words(visit, page)).append(visit.frame().title(page));
        }
        return OfflineDesk.worker(folder(visit), ASSETS, of.toString());
    }

    /** How it stands among the programs of a device. */
    @GetMapping("/" + LANGUAGE + ".webmanifest")
    ResponseEntity<byte[]> manifest(ReaderVisit visit, @PathVariable String language) {
        one(visit);
        return OfflineDesk.manifest(
                folder(visit), language, Say.in(Locale.of(language)).say("referendum.offline"));
    }

    private String words(ReaderVisit visit, Page page) {
        return StationWords.json(one(visit), visit.consultation().zone(), page);
    }

    private static String folder(ReaderVisit visit) {
        return visit.frame().base() + "/referendum/station/";
    }

    private Referendum one(ReaderVisit visit) {
        return referendums.announced(visit.id()).orElseThrow(Visit::missing);
    }
}
