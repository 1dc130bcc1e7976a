package org.dauys.opinion;

import java.util.ArrayList;
import java.util.List;

/** Votes that are made up from a seed: people of some groups, each of which is mostly for or against each statement. */
final class MadeVotes {
    private MadeVotes() {}

    record Made(int participant, int statement, int vote) {}

    /**
     * @param groups participant p is of group p % groups
     * @param firm how likely a member is to vote as their group does: 0.5 is chance
     */
    static List<Made> list(int participants, int statements, double shareSeen, int groups, double firm, long seed) {
        Seed draws = new Seed(seed);
        boolean[][] against = new boolean[groups][statements];
        for (boolean[] group : against) {
            for (int j = 0; j < statements; j++) {
                group[j] = draws.share() < 0.5;
            }
        }
        List<Made> votes = new ArrayList<>();
        for (int p = 0; p < participants; p++) {
            for (int j = 0; j < statements; j++) {
                if (draws.share() < shareSeen) {
                    boolean asGroup = draws.share() < firm;
                    int vote = asGroup == against[p % groups][j] ? -1 : 1;
                    votes.add(new Made(p, j, draws.share() < 0.1 ? 0 : vote));
                }
            }
        }
        return votes;
    }

    static Votes votes(int participants, int statements, double shareSeen, int groups, double firm, long seed) {
        return of(list(participants, statements, shareSeen, groups, firm, seed), participants, statements);
    }

    static Votes of(List<Made> votes, int participants, int statements) {
        VotesBuilder builder = new VotesBuilder();
        votes.forEach(vote -> builder.add(vote.participant(), vote.statement(), vote.vote()));
        return builder.build(participants, statements);
    }
}
