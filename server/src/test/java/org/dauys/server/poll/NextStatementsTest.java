package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.Test;

/** The draw of the next statement, made again from what is published alone. */
class NextStatementsTest {
    private static final List<Statement> STATEMENTS = IntStream.rangeClosed(1, 6)
            .mapToObj(number -> new Statement(
                    number,
                    number,
                    new Words("", "", "Statement " + number),
                    "",
                    "",
                    false,
                    StatementState.PUBLISHED,
                    "",
                    true))
            .toList();

    private static List<Integer> drawn(String drawing, Set<Integer> voted, Map<Integer, Double> weights, int most) {
        return NextStatements.of("seed", drawing, STATEMENTS, voted, weights, most).stream()
                .map(Statement::number)
                .toList();
    }

    @Test
    void anyoneDrawsTheSameFromTheRule() throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest("seed abc 2".getBytes(StandardCharsets.UTF_8));
        double share = new java.math.BigInteger(1, sum).shiftRight(256 - 53).doubleValue() / Math.pow(2, 53);
        assertEquals(share, NextStatements.share("seed", "abc", 2));
        // Two are answered, the other four weigh 1, 2, 3 and 4: 10 in all.
        Map<Integer, Double> weights = Map.of(1, 1.0, 3, 2.0, 4, 3.0, 6, 4.0);
        int expected = share * 10 < 1 ? 1 : share * 10 < 3 ? 3 : share * 10 < 6 ? 4 : 6;
        assertEquals(List.of(expected), drawn("abc", Set.of(2, 5), weights, 1));
    }

    @Test
    void whatIsDrawnAheadIsWhatWouldBeDrawnOneByOne() {
        List<Integer> ahead = drawn("abc", Set.of(), Map.of(), 6);
        assertEquals(6, Set.copyOf(ahead).size());
        assertEquals(ahead.subList(2, 6), drawn("abc", Set.of(ahead.get(0), ahead.get(1)), Map.of(), 6));
    }

    @Test
    void statementsAreDrawnInProportionToTheirWeights() {
        Map<Integer, Double> weights = Map.of(1, 1.0, 2, 1.0, 3, 1.0, 4, 1.0, 5, 1.0, 6, 5.0);
        int many = 20_000;
        long heavy = IntStream.range(0, many)
                .filter(i -> drawn("person" + i, Set.of(), weights, 1).getFirst() == 6)
                .count();
        // Half of the draws; five standard deviations are 354.
        assertTrue(Math.abs(heavy - many / 2) < 354, String.valueOf(heavy));
    }
}
