package org.dauys.server.poll;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Votes;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Rows of votes that can be downloaded, where people were told so before they voted: {@code participant,statement,vote,group}. Numbers of
 * participants are shuffled anew, so that they tell no order. Left out are groups of fewer than {@value Thresholds#LEAST_TOOK_PART} people, and each
 * answer whose number the tables do not tell: who counts the rows finds what the tables tell, and no more.
 */
@CountsPeople
final class VoteRows {
    private static final String[] OPTIONS = {"disagree", "pass", "agree"};

    private VoteRows() {}

    /**
     * Writes the rows.
     *
     * @param map with groups as they are told now; where they are not, one without
     * @param fresh statements, by number, of which it is told how groups vote now
     */
    static void write(
            List<Statement> statements,
            Votes votes,
            Optional<OpinionMap> map,
            Result result,
            Set<Integer> fresh,
            Appendable csv)
            throws IOException {
        Set<String> large = result.groups().stream()
                .filter(group -> Optional.ofNullable(group.people()).orElse(0L) >= Thresholds.LEAST_TOOK_PART)
                .map(Result.Opinion::letter)
                .collect(Collectors.toSet());
        List<Integer> order = new ArrayList<>();
        for (int p = 0; p < votes.participants(); p++) {
            if (votes.size(p) > 0
                    && (map.isEmpty() || map.get().groups().isEmpty() || large.contains(letter(map, p)))) {
                order.add(p);
            }
        }
        Collections.shuffle(order, new SecureRandom());
        Map<Integer, Result.Said> told =
                result.statements().stream().collect(Collectors.toMap(Result.Said::number, one -> one));
        csv.append("participant,statement,vote,group\r\n");
        for (int number = 1; number <= order.size(); number++) {
            int p = order.get(number - 1);
            String letter = letter(map, p);
            for (int j = 0; j < statements.size(); j++) {
                int said = votes.value(p, j);
                int statement = statements.get(j).number();
                if (said <= 1 && isTold(Optional.ofNullable(told.get(statement)), letter, said, fresh)) {
                    csv.append(String.valueOf(number))
                            .append(',')
                            .append(String.valueOf(statement))
                            .append(',')
                            .append(OPTIONS[said + 1])
                            .append(',')
                            .append(letter)
                            .append("\r\n");
                }
            }
        }
    }

    private static String letter(Optional<OpinionMap> map, int participant) {
        return map.filter(one -> !one.groups().isEmpty() && one.group()[participant] >= 0)
                .map(one -> ResultMaking.letter(one.groups().get(one.group()[participant])))
                .orElse("");
    }

    private static boolean isTold(Optional<Result.Said> statement, String letter, int said, Set<Integer> fresh) {
        return statement
                .flatMap(one -> letter.isEmpty()
                        ? Optional.of(one.all())
                        : Optional.ofNullable(one.groups().get(letter)).filter(_ -> fresh.contains(one.number())))
                .flatMap(counts -> Optional.ofNullable(number(counts, said)))
                .isPresent();
    }

    private static @Nullable Long number(Result.Counts counts, int said) {
        return said > 0 ? counts.agree() : said < 0 ? counts.disagree() : counts.pass();
    }
}
