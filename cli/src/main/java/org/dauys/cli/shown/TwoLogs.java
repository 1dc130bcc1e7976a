package org.dauys.cli.shown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dauys.ledger.check.Finding;
import org.dauys.ledger.tile.LogSource;
import tools.jackson.databind.JsonNode;

/** Two histories that one log has shown to two readers: which objects they differ in. */
public final class TwoLogs {
    private static final String KEEP =
            "The log has shown two histories. Keep this copy with its checkpoint, and the other checkpoint: together they prove it.";
    /** More are not told one by one. */
    private static final int MOST = 50;

    private TwoLogs() {}

    /**
     * Names the entries of a copy that the site's log has otherwise, or not at all.
     *
     * @param size of the copy, which was checked
     * @param otherSize of the site's log
     * @throws IOException when one cannot be read
     */
    public static List<Finding> compare(LogSource copy, long size, LogSource other, long otherSize) throws IOException {
        LoggedEntries kept = LoggedEntries.read(copy, size);
        LoggedEntries now = LoggedEntries.read(other, otherSize);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < kept.size() && findings.size() < MOST; i++) {
            JsonNode entry = kept.at(i);
            String object = entry.path("object").asString("entry " + i);
            String named = "entry " + i + ", " + entry.path("type").asString("of no type");
            if (i >= now.size()) {
                findings.add(new Finding(
                        object, "was logged (" + named + "), and the site's log does not have it any more.", KEEP));
            } else if (!kept.isSame(now, i)) {
                findings.add(new Finding(
                        object, "was logged (" + named + "), and the site's log has another entry there.", KEEP));
            }
        }
        return findings;
    }
}
