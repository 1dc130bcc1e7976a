package org.dauys.cli.shown;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.check.Finding;
import tools.jackson.databind.JsonNode;

/** Takes the texts of a version and their files from the site, and compares their sums with those that were logged. */
final class TextCheck {
    private final SiteClient site;
    private final List<Finding> findings;

    TextCheck(SiteClient site, List<Finding> findings) {
        this.site = site;
        this.findings = findings;
    }

    /** Adds what is wrong with a version's texts; other objects have none. */
    void check(ShownObject shown) throws IOException {
        if (!shown.kind().equals("version")) {
            return;
        }
        String path = shown.path().orElseThrow();
        for (JsonNode text : shown.document().path("texts")) {
            String language = text.path("language").asString("");
            compare(path + "/text.txt?text=" + language, text.path("sha256").asString(""));
            compare(path + "/source?text=" + language, text.path("fileSha256").asString(""));
        }
    }

    private void compare(String path, String sum) throws IOException {
        Optional<byte[]> file = site.read(path, "en");
        if (file.isEmpty()) {
            findings.add(new Finding(path, "is in the log, and is not to be had.", ObjectCheck.ASK));
        } else if (!Canonical.sum(file.get()).equals(sum)) {
            findings.add(new Finding(
                    path,
                    "has the SHA-256 " + Canonical.sum(file.get()) + ", and " + sum + " was logged.",
                    ObjectCheck.ASK));
        }
    }
}
