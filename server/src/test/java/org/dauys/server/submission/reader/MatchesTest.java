package org.dauys.server.submission.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dauys.server.submission.reader.Matches.Cut;
import org.dauys.server.submission.reader.Matches.Match;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class MatchesTest {
    /** 1 to 6; 2, 4 and 5 are of one campaign; 3 has most supporters, 6 and 1 have as many. */
    private static final Matches SIX = new Matches(List.of(
            new Match(4, 0, Optional.of(7L)),
            new Match(1, 5, Optional.empty()),
            new Match(6, 5, Optional.empty()),
            new Match(2, 0, Optional.of(7L)),
            new Match(5, 0, Optional.of(7L)),
            new Match(3, 9, Optional.empty())));

    private static ListQuery query(String... fields) {
        LinkedMultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            asked.add(fields[i], fields[i + 1]);
        }
        return ListQuery.of(asked);
    }

    private static List<Integer> all(String... fields) {
        return SIX.cut(query(fields), 10).numbers();
    }

    @Test
    void ordersAndShowsTheFirstOfACampaign() {
        assertEquals(List.of(6, 5, 3, 1), all());
        assertEquals(List.of(1, 2, 3, 6), all("sort", "oldest"));
        assertEquals(List.of(3, 6, 1, 5), all("sort", "supported"));
        assertEquals(List.of(6, 5, 4, 3, 2, 1), all("copies", "each"));
    }

    @Test
    void goesOnAndBackByKey() {
        Cut first = SIX.cut(query(), 2);
        assertEquals(new Cut(List.of(6, 5), false, true), first);
        Cut second = SIX.cut(query("after", "5"), 2);
        assertEquals(new Cut(List.of(3, 1), true, false), second);
        assertEquals(new Cut(List.of(6, 5), false, true), SIX.cut(query("before", "3"), 2));
        assertEquals(new Cut(List.of(5), true, true), SIX.cut(query("before", "3"), 1));
        Cut tied = SIX.cut(query("sort", "supported", "after", "5.6"), 2);
        assertEquals(List.of(1, 5), tied.numbers());
        assertTrue(SIX.cut(query("sort", "supported", "before", "0.5"), 2).hasPrevious());
        assertFalse(SIX.cut(query("after", "1"), 2).hasNext());
    }

    @Test
    void keyOfWhatIsGoneIsAPlaceStill() {
        Matches others = new Matches(
                SIX.all().stream().filter(match -> match.number() != 3).toList());
        assertEquals(List.of(1), others.cut(query("after", "3"), 5).numbers());
    }

    @Test
    void nothingIsAnEmptyPage() {
        assertEquals(new Cut(List.of(), false, false), new Matches(List.of()).cut(query(), 5));
    }
}
