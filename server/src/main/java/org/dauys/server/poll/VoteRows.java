package org.dauys.server.poll;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    static String csv(List<Statement> statements, Votes votes, OpinionMap map, Result result) {
        Set<String> large = result.groups().stream()
                .filter(group -> Optional.ofNullable(group.people()).orElse(0L) >= Thresholds.LEAST_TOOK_PART)
                .map(Result.Opinion::letter)
                .collect(Collectors.toSet());
        List<Integer> order = new ArrayList<>();
        for (int p = 0; p < votes.participants(); p++) {
            if (votes.size(p) > 0 && (map.groups().isEmpty() || large.contains(letter(map, p)))) {
                order.add(p);
            }
        }
        Collections.shuffle(order, new SecureRandom());
        StringBuilder csv = new StringBuilder("participant,statement,vote,group\r\n");
        for (int number = 1; number <= order.size(); number++) {
            int p = order.get(number - 1);
            for (int j = 0; j < statements.size(); j++) {
                int said = votes.value(p, j);
                String letter = letter(map, p);
                if (said <= 1 && isTold(result.of(statements.get(j).number()), letter, said)) {
                    csv.append(number)
                            .append(',')
                            .append(statements.get(j).number())
                            .append(',')
                            .append(OPTIONS[said + 1])
                            .append(',')
                            .append(letter)
                            .append("\r\n");
                }
            }
        }
        return csv.toString();
    }

    private static String letter(OpinionMap map, int participant) {
        int group = map.group()[participant];
        return map.groups().isEmpty() || group < 0
                ? ""
                : ResultMaking.letter(map.groups().get(group));
    }

    private static boolean isTold(Optional<Result.Said> statement, String letter, int said) {
        return statement
                .flatMap(one -> letter.isEmpty()
                        ? Optional.of(one.all())
                        : Optional.ofNullable(one.groups().get(letter)))
                .flatMap(counts -> Optional.ofNullable(number(counts, said)))
                .isPresent();
    }

    private static @Nullable Long number(Result.Counts counts, int said) {
        return said > 0 ? counts.agree() : said < 0 ? counts.disagree() : counts.pass();
    }
}
