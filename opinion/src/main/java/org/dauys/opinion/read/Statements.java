package org.dauys.opinion.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.opinion.Shown;

/**
 * The list of statements: {@code comments.csv} of Polis, or a table with the columns {@code statement} and {@code text}, and
 * where some were taken out {@code moderated}, −1 for those.
 *
 * @param byId in the order of the file
 */
public record Statements(Map<String, Statement> byId) {
    /** None are known. */
    public static final Statements NONE = new Statements(Map.of());

    public Statements {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /**
     * A statement.
     *
     * @param text as its author wrote it
     * @param moderated whether it was taken out
     */
    public record Statement(String text, boolean moderated) {}

    /**
     * The statements of a file.
     *
     * @param file by which problems call it
     * @throws UnreadableVotesException with all that is wrong
     */
    public static Statements read(String file, String text) throws UnreadableVotesException {
        Problems problems = new Problems(file);
        try {
            List<CsvRow> rows = CsvText.rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (rows.isEmpty()) {
                throw problems.only("it is empty. The first row names the columns: statement,text");
            }
            List<String> names = rows.getFirst().cells().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int id = Math.max(names.indexOf("comment-id"), names.indexOf("statement"));
            int body = Math.max(names.indexOf("comment-body"), names.indexOf("text"));
            if (id < 0 || body < 0) {
                throw problems.only("the columns are called " + String.join(", ", names)
                        + ". Needed are statement and text, or comment-id and comment-body.");
            }
            Map<String, Statement> byId = new LinkedHashMap<>();
            int moderated = names.indexOf("moderated");
            for (CsvRow row : rows.subList(1, rows.size())) {
                if (row.cells().size() <= Math.max(id, body)) {
                    problems.add(row.number(), "the statement or its text is missing. Complete the row, or remove it.");
                    continue;
                }
                String said = moderated >= 0 && moderated < row.cells().size()
                        ? row.cells().get(moderated).strip()
                        : "";
                int out = said.isEmpty() ? 0 : VotesReader.vote(said);
                if (out > 1) {
                    problems.add(
                            row.number(),
                            "moderated: \"" + Shown.line(said, 40)
                                    + "\" is neither -1 (taken out), 0 nor 1. Write one, or leave it empty.");
                }
                Statement statement = new Statement(row.cells().get(body).strip(), out < 0);
                if (byId.putIfAbsent(row.cells().get(id).strip(), statement) != null) {
                    problems.add(row.number(), "statement \"" + row.cells().get(id) + "\" is listed above. Keep one.");
                }
            }
            problems.end();
            return new Statements(byId);
        } catch (BrokenCsvException broken) {
            throw problems.only("this is not CSV, " + broken.fault());
        }
    }

    /** The text of a statement; empty where it is not listed. */
    public String text(String id) {
        Statement statement = byId.get(id);
        return statement == null ? "" : statement.text();
    }

    /** By statement of a file with votes, whether it was taken out. */
    public boolean[] moderated(VotesFile votes) {
        boolean[] out = new boolean[votes.statements().size()];
        for (int j = 0; j < out.length; j++) {
            Statement statement = byId.get(votes.statements().get(j));
            out[j] = statement != null && statement.moderated();
        }
        return out;
    }

    /** What the list and a file with votes do not agree on, a line each. */
    public List<String> compared(String file, VotesFile votes) {
        List<String> findings = new ArrayList<>();
        if (byId.isEmpty()) {
            return findings;
        }
        List<String> unlisted =
                votes.statements().stream().filter(id -> !byId.containsKey(id)).toList();
        if (!unlisted.isEmpty()) {
            findings.add(file + ": votes for statements that are not listed: "
                    + String.join(", ", unlisted.subList(0, Math.min(10, unlisted.size())))
                    + (unlisted.size() > 10 ? " and " + (unlisted.size() - 10) + " more" : "") + ". They were taken.");
        }
        Set<String> seen = new HashSet<>(votes.statements());
        long unseen = byId.keySet().stream().filter(id -> !seen.contains(id)).count();
        if (unseen > 0) {
            findings.add(file + ": listed statements without a column or vote: " + unseen + ".");
        }
        return findings;
    }
}
