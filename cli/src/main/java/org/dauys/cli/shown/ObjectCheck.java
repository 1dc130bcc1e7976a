package org.dauys.cli.shown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.check.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is shown of one object with its entries: that they are its own, and that the newest says what is shown. */
final class ObjectCheck {
    static final String ASK =
            "Ask the site why, and keep the entry, its document and what is shown: together they prove the difference.";
    private static final String REMOVED = "-removed";

    private final LoggedEntries log;
    private final SiteClient site;
    private final List<Finding> findings;

    ObjectCheck(LoggedEntries log, SiteClient site, List<Finding> findings) {
        this.log = log;
        this.site = site;
        this.findings = findings;
    }

    /** Adds what is wrong with it. Returns whether its words can be looked for on its page: what it has in the log is what is shown. */
    boolean check(ShownObject shown) throws IOException {
        if (shown.waiting() > 0) {
            add(
                    shown,
                    "is shown, and waits to be entered in the log.",
                    "Check again in a minute; if it waits longer, the log of the site cannot be written.");
            claim(shown);
            return false;
        }
        List<JsonNode> entries = entries(shown);
        if (entries.isEmpty()) {
            return false;
        }
        JsonNode newest = entries.getLast();
        boolean isRemoved = newest.path("type").asString("").endsWith(REMOVED);
        if (isRemoved || shown.path().isEmpty()) {
            if (shown.path().isPresent()) {
                add(shown, "is shown, and the log says that it was removed (" + name(shown, newest) + ").", ASK);
            } else if (!isRemoved) {
                findings.add(new Finding(
                        newest.path("object").asString(shown.place()),
                        "is in the log (" + name(shown, newest)
                                + ") and is not shown any more; no entry tells that it was removed.",
                        ASK));
            }
            return false;
        }
        boolean says = saysTheSame(shown, newest);
        boolean hasWords = documentIsTheSame(shown, entries);
        return says && hasWords;
    }

    private List<JsonNode> entries(ShownObject shown) {
        List<JsonNode> entries = new ArrayList<>();
        if (shown.entries().isEmpty()) {
            add(shown, "is shown, and the log has no entry of it.", ASK);
        }
        for (long index : shown.entries()) {
            if (index < 0 || index >= log.size()) {
                add(
                        shown,
                        "has the entry " + index + " in the log, says the site; the log has only " + log.size() + ".",
                        "The log was set back, or the site shows another. " + ASK);
                claim(shown);
                return List.of();
            }
            JsonNode entry = log.at(index);
            int edition = entries.size() + 1;
            boolean isItsOwn = has(shown.kind(), entry.path("type").asString(""))
                    && entry.path("edition").asInt(0) == edition;
            if (!log.claim(index) || !isItsOwn) {
                add(
                        shown,
                        "has the entry " + index + " in the log, says the site; it is the entry of something else.",
                        ASK);
                claim(shown);
                return List.of();
            }
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    /** Whether a kind of object has entries of this type. */
    private static boolean has(String kind, String type) {
        boolean isNamedOtherwise = switch (kind) {
            case "served" -> type.equals("submission-answered");
            case "reached" -> type.equals("threshold-reached");
            case "objection" -> type.equals("submission-objected");
            default -> false;
        };
        return isNamedOtherwise || type.equals(kind) || type.startsWith(kind + "-");
    }

    private void claim(ShownObject shown) {
        shown.entries().stream()
                .filter(index -> index >= 0 && index < log.size())
                .forEach(log::claim);
    }

    private boolean saysTheSame(ShownObject shown, JsonNode newest) {
        Optional<String> difference = Difference.between(newest.path("says"), shown.says());
        boolean isSamePlace =
                newest.path("object").asString("").equals(shown.path().orElseThrow());
        difference.ifPresent(what ->
                add(shown, "is shown otherwise than it was logged (" + name(shown, newest) + "): " + what, ASK));
        if (!isSamePlace) {
            add(shown, "is logged at " + newest.path("object").asString("") + ".", ASK);
        }
        return difference.isEmpty() && isSamePlace;
    }

    private boolean documentIsTheSame(ShownObject shown, List<JsonNode> entries) throws IOException {
        Optional<JsonNode> logged = entries.reversed().stream()
                .filter(entry -> entry.has("document"))
                .findFirst();
        boolean isThere = shown.document().isObject();
        String sum = logged.map(entry -> entry.path("document").path("sha256").asString(""))
                .orElse("");
        if (!isThere) {
            // What is hidden or erased has its sum in the log, and no words on the site; everything else is shown.
            boolean isKeptBack = logged.isEmpty()
                    || sum.isEmpty()
                    || (logged.get().path("document").path("salted").asBoolean(false)
                            && !shown.says().path("state").asString("").equals("published"));
            if (!isKeptBack) {
                add(
                        shown,
                        "is in the log with a document (" + name(shown, logged.get())
                                + "), and its words are not shown.",
                        ASK);
            }
            return false;
        }
        if (sum.equals(Canonical.sum(shown.whole()))) {
            return true;
        }
        if (logged.isEmpty()) {
            add(shown, "has words on the site, and no entry of it has a document.", ASK);
            return false;
        }
        add(
                shown,
                "is shown otherwise than it was logged (" + name(shown, logged.get()) + "): "
                        + difference(shown, entries, sum),
                ASK);
        return false;
    }

    private String difference(ShownObject shown, List<JsonNode> entries, String sum) throws IOException {
        long index = -1;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).path("document").path("sha256").asString("").equals(sum)) {
                index = shown.entries().get(i);
            }
        }
        Optional<byte[]> kept = site.read("/log/document/" + index + ".json", "en");
        if (kept.isEmpty() || !Canonical.sum(kept.get()).equals(sum)) {
            return "the document that was logged is not to be had at /log/document/" + index
                    + ".json, or was changed there, too.";
        }
        return Difference.between(JsonMapper.shared().readTree(kept.get()), shown.whole())
                .orElse("its document has another form.");
    }

    /** An entry, as people find it again. */
    private static String name(ShownObject shown, JsonNode entry) {
        int edition = entry.path("edition").asInt(0);
        String index = edition > 0 && edition <= shown.entries().size()
                ? "entry " + shown.entries().get(edition - 1) + ", "
                : "";
        return index + entry.path("type").asString("") + " of "
                + entry.path("time").asString("");
    }

    private void add(ShownObject shown, String fault, String remedy) {
        findings.add(new Finding(shown.place(), fault, remedy));
    }
}
