package org.dauys.opinion.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.csv.CsvRow;
import org.dauys.opinion.Votes;
import org.dauys.opinion.VotesBuilder;

/** A row for each vote. */
final class VoteRows implements VotesReader.Rows {
    private final String file;
    private final int width;
    private final int participantColumn;
    private final int statementColumn;
    private final int voteColumn;

    /** −1 where there is none, and the order of rows is that of votes. */
    private final int timeColumn;

    private final Problems problems;
    private final Identifiers participants = new Identifiers();
    private final Identifiers statements = new Identifiers();
    private final VotesBuilder builder = new VotesBuilder();
    private final List<Timed> timed = new ArrayList<>();

    VoteRows(String file, int width, int participant, int statement, int vote, int time, Problems problems) {
        this.file = file;
        this.width = width;
        this.participantColumn = participant;
        this.statementColumn = statement;
        this.voteColumn = vote;
        this.timeColumn = time;
        this.problems = problems;
    }

    private record Timed(long time, int participant, int statement, int vote) {}

    @Override
    public void take(CsvRow row) {
        if (row.cells().size() != width) {
            problems.add(
                    row.number(),
                    "it has " + row.cells().size() + " cells, the first row " + width + ". A row holds one vote.");
            return;
        }
        String participant = row.cells().get(participantColumn).strip();
        String statement = row.cells().get(statementColumn).strip();
        int vote = VotesReader.vote(row.cells().get(voteColumn));
        if (participant.isEmpty() || statement.isEmpty()) {
            problems.add(row.number(), "participant or statement is missing. Name both, or remove the row.");
        } else if (vote > 1) {
            problems.add(row.number(), VotesReader.noVote(row.cells().get(voteColumn)));
        } else if (statements.size() >= Votes.MOST_STATEMENTS
                && statements.number(statement) >= Votes.MOST_STATEMENTS) {
            problems.add(row.number(), "more than " + Votes.MOST_STATEMENTS + " statements. Divide the file by theme.");
        } else if (timeColumn < 0) {
            builder.add(participants.number(participant), statements.number(statement), vote);
        } else {
            takeTimed(row, participants.number(participant), statements.number(statement), vote);
        }
    }

    private void takeTimed(CsvRow row, int participant, int statement, int vote) {
        String time = row.cells().get(timeColumn).strip();
        try {
            timed.add(new Timed(Long.parseLong(time), participant, statement, vote));
        } catch (NumberFormatException noNumber) {
            problems.add(
                    row.number(),
                    "\"" + time + "\" is no time. Write milliseconds since 1970, or leave out the column.");
        }
    }

    @Override
    public VotesFile read() {
        // Of equal times the later row is the later vote: the sort keeps their order.
        timed.sort(Comparator.comparingLong(Timed::time));
        timed.forEach(vote -> builder.add(vote.participant(), vote.statement(), vote.vote()));
        builder.renumber(participants.places(), statements.places());
        Votes votes = builder.build(participants.size(), statements.size());
        List<String> findings = new ArrayList<>();
        if (builder.repeated() > 0) {
            findings.add(file + ": changed votes: " + builder.repeated()
                    + ". Of several votes of one participant on one statement the last counts.");
        }
        return new VotesFile(votes, participants.inOrder(), statements.inOrder(), Optional.empty(), findings);
    }
}
