package org.dauys.opinion.write;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Representative;
import org.dauys.opinion.StatementCounts;
import org.dauys.opinion.read.GroupsInput;
import org.dauys.opinion.read.Statements;
import org.dauys.opinion.read.VotesFile;

/**
 * A map with the names of what is on it.
 *
 * @param options by which the map was made
 * @param findings what was odd in the files, a line each
 */
public record GroupsReport(
        OpinionMap map, MapOptions options, VotesFile file, Statements statements, List<String> findings) {
    /** Statements that are named in a list of agreement. */
    static final int MOST_AGREED = 10;

    /** Agreement that is worth telling: in two groups, about seven of ten in each. */
    private static final double COMMON = 0.7;

    public GroupsReport {
        findings = List.copyOf(findings);
    }

    /** The report of a map that was made from files. */
    public static GroupsReport of(GroupsInput input, MapOptions options, OpinionMap map) {
        return new GroupsReport(map, options, input.file(), input.statements(), input.findings());
    }

    boolean isModerated(int statement) {
        return statement < options.moderated().length && options.moderated()[statement];
    }

    /** How many statements were taken out. */
    int moderated() {
        return (int) IntStream.range(0, file.statements().size())
                .filter(this::isModerated)
                .count();
    }

    String id(int statement) {
        return file.statements().get(statement);
    }

    /** The text of a statement, or where there is none "statement 12". */
    String text(int statement) {
        String text = statements.text(id(statement));
        return text.isEmpty() ? "statement " + id(statement) : text;
    }

    /** Statements on which all groups are of one mind, each by half at least: the most agreed first. */
    List<Integer> common(boolean agree) {
        double[] figures = agree ? map.figures().agreement() : map.figures().disagreement();
        int groups = Math.max(1, map.groups().size());
        double least = StrictMath.pow(COMMON, groups);
        ToDoubleFunction<Integer> figure = j -> figures[j];
        return IntStream.range(0, figures.length)
                .boxed()
                .filter(j -> figures[j] >= least
                        && map.groups().stream().allMatch(group -> isOfHalf(group.counts(), j, agree)))
                .sorted(Comparator.comparingDouble(figure).reversed().thenComparing(j -> j))
                .limit(MOST_AGREED)
                .toList();
    }

    /** Whether (A + 1) / (S + 2) is a half at least. */
    private static boolean isOfHalf(StatementCounts counts, int statement, boolean agree) {
        int voices = (agree ? counts.agree() : counts.disagree())[statement];
        return 2 * (voices + 1) >= counts.votes(statement) + 2;
    }

    /** How many outside of the group voted on a representative statement, and how many of these as the group does. */
    int[] others(int group, Representative one) {
        int votes = 0;
        int voices = 0;
        for (int g = 0; g < map.groups().size(); g++) {
            if (g != group) {
                StatementCounts counts = map.groups().get(g).counts();
                votes += counts.votes(one.statement());
                voices += (one.agree() ? counts.agree() : counts.disagree())[one.statement()];
            }
        }
        return new int[] {voices, votes};
    }

    /** The outcome as a sentence. */
    String outcome() {
        return switch (map.outcome()) {
            case GROUPS -> "There are " + map.groups().size() + " groups.";
            case NO_STABLE_GROUPS ->
                "There are no stable groups: no division would come again with other people of the same kind.";
            case NOT_ENOUGH ->
                map.shaping() < Conversation.FEWEST_PARTICIPANTS
                        ? "Not enough to say: people who gave at least " + map.fewest() + " votes: " + map.shaping()
                                + ". Needed are " + Conversation.FEWEST_PARTICIPANTS + "."
                        : "Not enough to say: " + map.shaping() + " people gave at least " + map.fewest()
                                + " votes, but they all vote alike.";
        };
    }
}
