package org.dauys.server.meeting.hold;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.server.people.Open;
import org.dauys.server.site.Assets;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
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
    static final List<String> MODULES = List.of(
            "desk-main.js",
            "desk-store.js",
            "desk-sync.js",
            "desk-view.js",
            "desk-photo.js",
            "desk-file.js",
            "desk-sound.js");

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
        List<String> parts = new ArrayList<>();
        for (Locale language : Say.LANGUAGES) {
            parts.add("/m/" + code + "/desk/" + language.getLanguage());
            parts.add(Assets.at("site." + language.getLanguage() + ".css"));
        }
        Stream.concat(MODULES.stream(), Stream.of("desk.css", "hold.css", "icon.svg"))
                .map(Assets::at)
                .forEach(parts::add);
        String script =
                "self.PARTS = " + DeskJson.text(parts) + ";\nimportScripts('" + Assets.at("desk-worker.js") + "');\n";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
                .header("Cache-Control", "no-cache")
                .body(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** How it stands among the programs of a device. */
    @GetMapping("/" + LANGUAGE + ".webmanifest")
    ResponseEntity<byte[]> manifest(@PathVariable String code, @PathVariable String language) {
        String start = "/m/" + code + "/desk/" + language;
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", Say.in(Locale.of(language)).say("hold.app"));
        manifest.put("start_url", start);
        manifest.put("scope", "/m/" + code + "/desk/");
        manifest.put("display", "standalone");
        manifest.put("lang", language);
        manifest.put("icons", List.of(Map.of("src", Assets.at("icon.svg"), "sizes", "any", "type", "image/svg+xml")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .header("Cache-Control", "no-cache")
                .body(DeskJson.write(manifest));
    }
}
