package org.dauys.tally.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The rules in the document are those of the program. */
class RulesDocumentTest {
    @Test
    void documentListsEveryRuleWithItsNumber() throws IOException {
        StringBuilder table = new StringBuilder("| number | severity | what is the case |\n|---|---|---|\n");
        for (Rule rule : Rule.values()) {
            table.append("| ")
                    .append(rule.number())
                    .append(" | ")
                    .append(rule.severity().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(rule.says())
                    .append(" |\n");
        }
        Path document = Path.of(System.getProperty("dauys.root", "..")).resolve("docs/methods/tally.md");
        assertTrue(Files.readString(document).contains(table), () -> "docs/methods/tally.md should hold:\n" + table);
    }
}
