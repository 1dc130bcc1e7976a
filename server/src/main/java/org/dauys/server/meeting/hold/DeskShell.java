package org.dauys.server.meeting.hold;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.dauys.server.people.Open;
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

/**
 * The desk as a page without anything of a person or a meeting, so that a browser may keep it for whoever opens it next. What
 * it shows comes from the browser's own store. The language is in the path, because a kept page knows no cookie and no header.
 */
@Open
@Controller
@RequestMapping("/m/{code}/desk")
class DeskShell {
    private static final List<String> ASSETS = List.of(
            "desk-main.js",
            "desk-store.js",
            "desk-sync.js",
            "desk-view.js",
            "desk-file.js",
            "desk-sound.js",
            "desk.css",
            "hold.css");

    private static final String LANGUAGE = "{language:kk|ru|en}";

    @GetMapping("/" + LANGUAGE)
    Shown page(@PathVariable String code, @PathVariable String language, Visit visit, HttpServletRequest request) {
        Page page = new Page(Locale.of(language), request.getRequestURI(), "");
        return visit.show("meeting/hold/desk")
                .with("page", page)
                .with("code", code)
                .with("say", DeskJson.text(DeskPhrases.in(page)));
    }

    /** What the browser keeps for hours without a network; its own bytes change when one of them does. */
    @GetMapping("/worker.js")
    ResponseEntity<byte[]> worker(@PathVariable String code) {
        return OfflineDesk.worker(folder(code), ASSETS, "");
    }

    /** How it stands among the programs of a device. */
    @GetMapping("/" + LANGUAGE + ".webmanifest")
    ResponseEntity<byte[]> manifest(@PathVariable String code, @PathVariable String language) {
        return OfflineDesk.manifest(
                folder(code), language, Say.in(Locale.of(language)).say("hold.app"));
    }

    private static String folder(String code) {
        return "/m/" + code + "/desk/";
    }
}
