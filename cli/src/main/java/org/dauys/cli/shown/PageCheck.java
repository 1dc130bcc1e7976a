package org.dauys.cli.shown;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.ledger.check.Finding;
import tools.jackson.databind.JsonNode;

/** Looks for the words of a document, which is the one in the log, on the page where readers see them. */
final class PageCheck {
    /** When it was said or published: the page tells these where it tells times at all. */
    private static final Map<String, String> TIMES = Map.of("answer", "given", "minutes", "published", "reply", "made");
    /** A list longer than this is not followed to its end. */
    private static final int MOST_PAGES = 200;

    private static final String ANY = "ru";

    private final Pages pages;
    private final List<Finding> findings;

    PageCheck(Pages pages, List<Finding> findings) {
        this.pages = pages;
        this.findings = findings;
    }

    /** Adds what of its words a reader does not find. */
    void check(ShownObject shown) throws IOException {
        boolean isOfWhatWasRemoved = shown.document().path("side").asString("").equals("old");
        if (!shown.document().isObject() || (shown.kind().equals("rationale") && isOfWhatWasRemoved)) {
            return;
        }
        String path = page(shown);
        for (WordsOnPages.Wanted wanted : WordsOnPages.of(shown.kind(), shown.document())) {
            String language = wanted.language().isEmpty() ? ANY : wanted.language();
            if (!isSaid(path, language, wanted)) {
                add(
                        shown,
                        path,
                        language,
                        wanted.field() + " is not shown as it was logged: «" + begin(wanted.words()) + "».");
                return;
            }
        }
        JsonNode time = shown.document().path(TIMES.getOrDefault(shown.kind(), ""));
        if (time.isString()) {
            Optional<PageText> page = pages.read(path, ANY);
            if (page.isPresent() && page.get().tellsTimes() && !page.get().tells(time.stringValue())) {
                add(
                        shown,
                        path,
                        ANY,
                        "was logged with the time " + time.stringValue() + ", and its page tells others.");
            }
        }
    }

    /** Where an object's words stand, if that is not the page it was logged with. */
    private static String page(ShownObject shown) {
        String path = shown.path().orElseThrow();
        JsonNode document = shown.document();
        return switch (shown.kind()) {
            case "rationale" -> path + "/p/" + document.path("label").asString("");
            case "opinion" ->
                document.has("number")
                        ? path.replaceFirst("/v/.*", "/submissions/")
                                + document.path("number").asInt()
                        : path;
            default -> path;
        };
    }

    private boolean isSaid(String path, String language, WordsOnPages.Wanted wanted) throws IOException {
        String at = path;
        for (int i = 0; i < MOST_PAGES && !at.isEmpty(); i++) {
            Optional<PageText> page = pages.read(at, language);
            if (page.isEmpty()) {
                return false;
            }
            if (wanted.alone() ? page.get().says(wanted.words()) : page.get().has(wanted.words())) {
                return true;
            }
            at = page.get().next();
        }
        return false;
    }

    private void add(ShownObject shown, String path, String language, String fault) {
        findings.add(new Finding(
                path + " (" + language + ")", shown.kind() + " " + shown.key() + ": " + fault, ObjectCheck.ASK));
    }

    private static String begin(String words) {
        return words.length() <= 80 ? words : words.substring(0, 80) + " …";
    }
}
