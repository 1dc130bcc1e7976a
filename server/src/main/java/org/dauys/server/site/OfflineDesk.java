package org.dauys.server.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A desk that works for hours without a network: what a browser has to keep of it, and how it stands among the programs of a
 * device. Its pages lie in one folder, one a language, and hold nothing of a person: what is written lies in the browser's store.
 */
public final class OfflineDesk {
    private static final JsonMapper JSON = new JsonMapper();

    /** Scripts that all such desks use. */
    private static final List<String> SHARED =
            List.of("offline-page.js", "offline-photo.js", "offline-store.js", "offline-sync.js");

    private OfflineDesk() {}

    /**
     * The worker that keeps the pages of a folder; its own bytes change when something of what it keeps does.
     *
     * @param folder the path of the pages, with a slash at its end; behind it stands the code of the language
     * @param assets scripts and styles that the pages load, beside those of all desks and all pages
     * @param of what the pages say that is in no asset: in whatever form, as long as it is another when they say something else
     */
    public static ResponseEntity<byte[]> worker(String folder, List<String> assets, String of) {
        List<String> parts = new ArrayList<>();
        for (Locale language : Say.LANGUAGES) {
            parts.add(folder + language.getLanguage());
            parts.add(Assets.at("site." + language.getLanguage() + ".css"));
        }
        Stream.of(SHARED, assets, List.of("icon.svg"))
                .flatMap(List::stream)
                .map(Assets::at)
                .forEach(parts::add);
        String script = "self.PARTS = " + JSON.writeValueAsString(parts) + ";\nself.OF = '"
                + Sums.of(of.getBytes(StandardCharsets.UTF_8)) + "';\nimportScripts('" + Assets.at("offline-worker.js")
                + "');\n";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
                .header("Cache-Control", "no-cache")
                .body(script.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How it stands among the programs of a device.
     *
     * @param folder as for the worker
     * @param name in the language
     */
    public static ResponseEntity<byte[]> manifest(String folder, String language, String name) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", name);
        manifest.put("start_url", folder + language);
        manifest.put("scope", folder);
        manifest.put("display", "standalone");
        manifest.put("lang", language);
        manifest.put("icons", List.of(Map.of("src", Assets.at("icon.svg"), "sizes", "any", "type", "image/svg+xml")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .header("Cache-Control", "no-cache")
                .body(JSON.writeValueAsBytes(manifest));
    }
}
