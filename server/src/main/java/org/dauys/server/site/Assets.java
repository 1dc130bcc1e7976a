package org.dauys.server.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dauys.compare.table.ComparisonHtml;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Style sheets, scripts and icons. Their address holds a sum of their bytes, so that browsers may keep them for ever:
 * {@code /assets/1f2e3d4c/site.js}.
 */
@Controller
public class Assets {
    private static final String ROOMS = "/org/dauys/server/";
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Map<String, Asset> ALL = load();

    private record Asset(byte[] bytes, MediaType type, String sum) {}

    /** The address of a file: {@code site.js}; the style sheet is {@code site.kk.css}, by the language of the page. */
    public static String at(String name) {
        Asset asset = Objects.requireNonNull(ALL.get(name), name);
        return "/assets/" + asset.sum() + "/" + name;
    }

    @GetMapping("/assets/{sum}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String sum, @PathVariable String name) {
        Asset asset = ALL.get(name);
        if (asset == null || !asset.sum().equals(sum)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .body(asset.bytes());
    }

    /** Each lies in the folder of the room whose templates name it: {@code org/dauys/server/ROOM/NAME}. */
    private static Map<String, Asset> load() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        MediaType css = new MediaType("text", "css", StandardCharsets.UTF_8);
        MediaType script = new MediaType("text", "javascript", StandardCharsets.UTF_8);
        for (Locale language : Say.LANGUAGES) {
            // The comparison's own style comes first: it defines the colours and fonts of the whole site.
            String style = ComparisonHtml.css() + ComparisonHtml.cssWords(language);
            byte[] pages = (style + text("site/site.css") + text("answer/answer.css") + text("record/observer/log.css"))
                    .getBytes(StandardCharsets.UTF_8);
            assets.put("site." + language.getLanguage() + ".css", new Asset(pages, css, Sums.of(pages)));
        }
        assets.put("htmx.js", asset("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", script));
        assets.put("icon.svg", asset(ROOMS + "site/icon.svg", MediaType.parseMediaType("image/svg+xml")));
        for (String style : List.of(
                "site/desk.css",
                "people/accounts/account.css",
                "people/codes/slips.css",
                "consultation/compare.css",
                "submission/submission.css",
                "submission/desk/register.css",
                "answer/overview.css",
                "meeting/hold/hold.css",
                "meeting/reader/meetings.css",
                "meeting/plan/planning.css",
                "meeting/figures/figures.css",
                "referendum/referendum.css",
                "poll/poll.css",
                "drafting/desk/drafting.css",
                "drafting/reader/amendments.css",
                "referendum/send/station.css",
                "meeting/minutes/minutes.css")) {
            assets.put(name(style), asset(ROOMS + style, css));
        }
        for (String code : List.of(
                "site/site.js",
                "submission/submission.js",
                "submission/form/submit.js",
                "submission/form/work.js",
                "poll/vote/poll.js",
                "submission/desk/register.js",
                "drafting/reader/sitting.js",
                "referendum/reader/count.js",
                "site/scanned.js")) {
            assets.put(name(code), asset(ROOMS + code, script));
        }
        for (String code : List.of("site/offline-worker.js", "meeting/hold/hall.js")) {
            assets.put(name(code), asset(ROOMS + code, script));
        }
        together(
                assets,
                script,
                List.of(
                        "site/offline-page.js",
                        "site/offline-photo.js",
                        "site/offline-store.js",
                        "site/offline-sync.js",
                        "meeting/hold/desk-main.js",
                        "meeting/hold/desk-store.js",
                        "meeting/hold/desk-sync.js",
                        "meeting/hold/desk-view.js",
                        "meeting/hold/desk-file.js",
                        "meeting/hold/desk-sound.js",
                        "referendum/send/station-main.js",
                        "referendum/send/station-check.js",
                        "referendum/send/station-file.js",
                        "referendum/send/station-form.js",
                        "referendum/send/station-problem.js",
                        "referendum/send/station-store.js",
                        "referendum/send/station-sync.js",
                        "referendum/send/station-view.js",
                        "referendum/send/station-who.js"));
        return Map.copyOf(assets);
    }

    /** Modules that name each other by their file alone: one sum for all, so that they lie in one folder. */
    private static void together(Map<String, Asset> assets, MediaType type, List<String> modules) {
        String sum = Sums.of(modules.stream()
                .map(module -> text(module))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        modules.forEach(module -> assets.put(name(module), new Asset(bytes(ROOMS + module), type, sum)));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Asset asset(String resource, MediaType type) {
        byte[] bytes = bytes(resource);
        return new Asset(bytes, type, Sums.of(bytes));
    }

    private static String text(String resource) {
        return new String(bytes(ROOMS + resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
