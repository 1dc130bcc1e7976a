package org.dauys.opinion.read;

import java.util.List;
import java.util.Locale;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.opinion.Shown;

/**
 * Reads votes from CSV, of which kind its first row says:
 *
 * <ul>
 *   <li>{@code participant,statement,vote}: a line for each vote, of which the last one counts;
 *   <li>{@code votes.csv} of Polis: {@code timestamp, comment-id, voter-id, vote}, of which the latest counts;
 *   <li>{@code participants-votes.csv} of Polis: a line for each participant, a column for each statement.
 * </ul>
 *
 * A vote is 1, 0, −1 or agree, pass, disagree. Columns are found by name.
 */
public final class VotesReader {
    private VotesReader() {}

    /**
     * The votes of a file.
     *
     * @param file by which findings and problems call it
     * @param text with or without a byte order mark
     * @throws UnreadableVotesException with all that is wrong
     */
    public static VotesFile read(String file, String text) throws UnreadableVotesException {
        Problems problems = new Problems(file);
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            List<CsvRow> first = CsvText.rows(csv, 1);
            if (first.isEmpty()) {
                throw problems.only("it is empty. The first row names the columns: participant,statement,vote");
            }
            List<String> written =
                    first.getFirst().cells().stream().map(String::strip).toList();
            Rows rows = rows(file, written, problems);
            int header = first.getFirst().number();
            CsvText.each(csv, row -> {
                if (row.number() > header) {
                    rows.take(row);
                }
            });
            problems.end();
            return rows.read();
        } catch (BrokenCsvException broken) {
            throw problems.only("this is not CSV, " + broken.fault());
        }
    }

    private static Rows rows(String file, List<String> written, Problems problems) throws UnreadableVotesException {
        List<String> names =
                written.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (names.contains("participant") && names.contains("n-votes")) {
            return new ParticipantRows(file, names, written, problems);
        }
        int participant = first(names, "participant", "voter-id", "participant-id");
        int statement = first(names, "statement", "comment-id", "statement-id");
        int vote = first(names, "vote");
        if (participant < 0 || statement < 0 || vote < 0) {
            throw problems.only("the columns are called " + String.join(", ", names)
                    + ". Needed are participant, statement and vote; or a file as Polis exports it: votes.csv,"
                    + " participants-votes.csv.");
        }
        return new VoteRows(file, names.size(), participant, statement, vote, names.indexOf("timestamp"), problems);
    }

    private static int first(List<String> names, String... wanted) {
        for (String name : wanted) {
            if (names.contains(name)) {
                return names.indexOf(name);
            }
        }
        return -1;
    }

    /** What makes votes of rows. */
    interface Rows {
        void take(CsvRow row);

        VotesFile read() throws UnreadableVotesException;
    }

    /** A vote as numbers or words; 2 for anything else. */
    static int vote(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "1", "+1", "1.0", "agree" -> 1;
            case "0", "-0", "0.0", "pass" -> 0;
            case "-1", "\u22121", "-1.0", "disagree" -> -1;
            default -> 2;
        };
    }

    /** What to tell of a cell that is no vote. */
    static String noVote(String cell) {
        return "\"" + Shown.line(cell, 40) + "\" is no vote. A vote is 1, 0 or -1 (agree, pass, disagree).";
    }
}
