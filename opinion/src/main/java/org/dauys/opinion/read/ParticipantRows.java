package org.dauys.opinion.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.compare.csv.CsvRow;
import org.dauys.opinion.Votes;
import org.dauys.opinion.VotesBuilder;

/** A row for each participant, as Polis exports last votes: who it is, some sums, and a column for each statement. */
final class ParticipantRows implements VotesReader.Rows {
    private static final Set<String> NO_STATEMENT =
            Set.of("participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree");

    private final String file;
    private final List<String> names;
    private final List<String> written;
    private final int[] columns;
    private final Problems problems;
    private final Identifiers participants = new Identifiers();
    private final Identifiers statements = new Identifiers();
    private final VotesBuilder builder = new VotesBuilder();
    private final List<Integer> groups = new ArrayList<>();
    private int otherSums;
    private int externalIds;

    /**
     * @param names of the columns in small letters, by which known ones are found
     * @param written the same as they are written: statements keep their capitals
     */
    ParticipantRows(String file, List<String> names, List<String> written, Problems problems)
            throws UnreadableVotesException {
        this.file = file;
        this.names = names;
        this.written = written;
        this.problems = problems;
        columns = IntStream.range(0, names.size())
                .filter(c -> !NO_STATEMENT.contains(names.get(c)))
                .toArray();
        for (int s = 0; s < columns.length; s++) {
            if (statements.number(written.get(columns[s])) != s) {
                throw problems.only("the column \"" + written.get(columns[s]) + "\" is there twice. Keep one.");
            }
        }
        if (columns.length > Votes.MOST_STATEMENTS) {
            throw problems.only("more than " + Votes.MOST_STATEMENTS + " statements. Divide the file by theme.");
        }
    }

    @Override
    public void take(CsvRow row) {
        List<String> cells = row.cells();
        if (cells.size() != names.size()) {
            problems.add(
                    row.number(),
                    "it has " + cells.size() + " cells, the first row " + names.size()
                            + ". A row holds one participant.");
            return;
        }
        String id = cells.get(names.indexOf("participant")).strip();
        int before = participants.size();
        int participant = participants.number(id);
        if (id.isEmpty() || participant < before) {
            problems.add(
                    row.number(),
                    id.isEmpty()
                            ? "the participant is missing. Name them, or remove the row."
                            : "participant \"" + id + "\" has a row above. Keep one row for each.");
            return;
        }
        int[] sums = new int[3];
        for (int s = 0; s < columns.length; s++) {
            String cell = cells.get(columns[s]);
            if (!cell.isBlank()) {
                int vote = VotesReader.vote(cell);
                if (vote > 1) {
                    problems.add(
                            row.number(), "statement " + written.get(columns[s]) + ": " + VotesReader.noVote(cell));
                } else {
                    builder.add(participant, s, vote);
                    sums[vote + 1]++;
                }
            }
        }
        groups.add(number(cells, "group-id", -1));
        boolean same = number(cells, "n-votes", sums[0] + sums[1] + sums[2]) == sums[0] + sums[1] + sums[2]
                && number(cells, "n-agree", sums[2]) == sums[2]
                && number(cells, "n-disagree", sums[0]) == sums[0];
        otherSums += same ? 0 : 1;
        externalIds += names.contains("xid") && !cells.get(names.indexOf("xid")).isBlank() ? 1 : 0;
    }

    private int number(List<String> cells, String name, int otherwise) {
        int column = names.indexOf(name);
        try {
            return column < 0 || cells.get(column).isBlank()
                    ? otherwise
                    : Integer.parseInt(cells.get(column).strip());
        } catch (NumberFormatException noNumber) {
            return Integer.MIN_VALUE;
        }
    }

    @Override
    public VotesFile read() {
        int[] places = participants.places();
        int[] statementPlaces = statements.places();
        builder.renumber(places, statementPlaces);
        Votes votes = builder.build(participants.size(), statements.size());
        int[] published = new int[places.length];
        Arrays.setAll(published, i -> -1);
        for (int i = 0; i < places.length; i++) {
            published[places[i]] = Math.max(-1, groups.get(i));
        }
        boolean any = Arrays.stream(published).anyMatch(group -> group >= 0);
        return new VotesFile(
                votes,
                participants.inOrder(),
                statements.inOrder(),
                any ? Optional.of(published) : Optional.empty(),
                findings());
    }

    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (otherSums > 0) {
            findings.add(file + ": rows whose n-votes, n-agree or n-disagree differs from their votes: " + otherSums
                    + ". The votes were taken.");
        }
        if (externalIds > 0) {
            findings.add(file + ": rows with an external identifier (xid): " + externalIds
                    + ". It is never written; remove the column before the file is given to anyone.");
        }
        return findings;
    }
}
