package org.dauys.cli.shown;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.dauys.ledger.check.Finding;
import org.dauys.ledger.tile.LogSource;
import tools.jackson.databind.JsonNode;

/**
 * Compares a site with its log, which was checked before: what is shown and not logged, logged and not shown, or shown otherwise. It asks
 * the site what it shows of each object, compares that with the entries and the sums of the documents, and looks for the words of each
 * document on the page where readers see them, and in what programs are told.
 */
public final class SiteCheck {
    /** Whom a role was given no page shows: there is nothing to compare. */
    private static final String ROLES = "role-";

    private final SiteClient site;
    private final LoggedEntries log;
    private final Watching watching;
    private final List<Finding> findings = new ArrayList<>();

    /** Told how far a check is. */
    @FunctionalInterface
    public interface Watching {
        /** So many of the log's entries belong to what was looked at. */
        void at(long done, long all);
    }

    /**
     * What was found.
     *
     * @param objects how many were compared
     */
    public record Compared(long objects, List<Finding> findings) {
        public Compared {
            findings = List.copyOf(findings);
        }
    }

    private SiteCheck(SiteClient site, LoggedEntries log, Watching watching) {
        this.site = site;
        this.log = log;
        this.watching = watching;
    }

    /**
     * Compares them.
     *
     * @param site its address
     * @param log of which all was checked
     * @param size of it, in entries
     * @throws IOException when the site does not answer, or is none that keeps a log
     */
    public static Compared check(URI site, LogSource log, long size, Watching watching) throws IOException {
        SiteCheck check = new SiteCheck(new SiteClient(site), LoggedEntries.read(log, size), watching);
        long objects = check.objects();
        check.unclaimed();
        return new Compared(objects, check.findings);
    }

    private long objects() throws IOException {
        ObjectCheck objects = new ObjectCheck(log, site, findings);
        Pages pages = new Pages(site);
        PageCheck words = new PageCheck(pages, findings);
        ListCheck lists = new ListCheck(pages, findings);
        TextCheck texts = new TextCheck(site, findings);
        ApiCheck api = new ApiCheck(site, findings);
        CountCheck counts = new CountCheck(site, findings);
        long objectsSeen = 0;
        long done = 0;
        for (JsonNode kind : site.json("/log/shown.json").path("kinds")) {
            String name = kind.path("kind").asString("");
            String next = kind.path("first").asString("");
            while (!next.isEmpty()) {
                JsonNode page = site.json(next);
                for (JsonNode told : page.path("objects")) {
                    ShownObject shown = ShownObject.of(name, told);
                    if (objects.check(shown)) {
                        words.check(shown);
                        texts.check(shown);
                        api.check(shown);
                        counts.add(shown);
                    }
                    lists.add(shown);
                    api.add(shown);
                    objectsSeen++;
                    done += shown.entries().size();
                    watching.at(Math.min(done, log.size()), log.size());
                }
                next = page.path("next").asString("");
            }
        }
        lists.check();
        api.checkLists();
        counts.check();
        return objectsSeen;
    }

    private void unclaimed() {
        for (int index : log.unclaimed()) {
            JsonNode entry = log.at(index);
            if (entry.path("type").asString("").startsWith(ROLES)) {
                continue;
            }
            findings.add(new Finding(
                    entry.path("object").asString("entry " + index),
                    "is in the log (entry " + index + ", " + entry.path("type").asString("of no type") + " of "
                            + entry.path("time").asString("no time") + ") and is not shown.",
                    ObjectCheck.ASK));
        }
    }
}
