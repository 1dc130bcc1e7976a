package org.dauys.opinion.read;

import java.util.List;
import java.util.Optional;
import org.dauys.opinion.Votes;

/**
 * The votes of a file.
 *
 * @param votes participants and statements numbered in the order of their identifiers
 * @param participants the identifier of each
 * @param statements the identifier of each
 * @param publishedGroups where the file has them: the group by participant, −1 without one
 * @param findings what is odd and was read nevertheless, a line each
 */
public record VotesFile(
        Votes votes,
        List<String> participants,
        List<String> statements,
        Optional<int[]> publishedGroups,
        List<String> findings) {
    public VotesFile {
        participants = List.copyOf(participants);
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }
}
