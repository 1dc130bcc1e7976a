package org.dauys.opinion.read;

import java.util.ArrayList;
import java.util.List;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;

/** The sums that Polis writes beside its votes, {@code summary.csv}: they differ from the votes more often than not. */
public final class Summary {
    private Summary() {}

    /**
     * What differs, a line each; a summary that cannot be read is one of them.
     *
     * @param file by which findings call the summary
     * @param text its rows are a name and a number
     */
    public static List<String> compared(String file, String text, VotesFile votes) {
        List<String> findings = new ArrayList<>();
        try {
            for (CsvRow row : CsvText.rows(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                String name = row.cells().getFirst().strip();
                String value = row.cells().size() > 1 ? row.cells().get(1).strip() : "";
                if (name.equals("voters")) {
                    differs(file, "voters", value, votes.participants().size(), findings);
                } else if (name.equals("comments")) {
                    differs(file, "comments", value, votes.statements().size(), findings);
                }
            }
        } catch (BrokenCsvException broken) {
            findings.add(file + ": it was not compared with the votes, as it is not CSV, " + broken.fault());
        }
        return findings;
    }

    private static void differs(String file, String name, String said, int counted, List<String> findings) {
        if (!said.equals(String.valueOf(counted))) {
            findings.add(file + ": " + name + " is \"" + said + "\", the votes have " + counted + ". The votes count.");
        }
    }
}
