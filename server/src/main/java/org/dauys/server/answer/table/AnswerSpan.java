package org.dauys.server.answer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.table.Entry.Single;
import org.dauys.server.site.Words;

/**
 * Rows that follow one another and have one answer, which stands beside them in one cell. They stay together on a page, so that
 * no page shows submissions without their answer: a longer run is several spans.
 *
 * @param entries at least one; more than one only where all are single submissions with one answer, no word of it is for one of them
 *     alone, and all fits on a page
 */
record AnswerSpan(List<Entry> entries) {
    /** About a third of a page across. */
    private static final int LONGEST = 1_500;

    private static final int MOST_ROWS = 6;

    AnswerSpan {
        entries = List.copyOf(entries);
    }

    static List<AnswerSpan> of(List<Entry> entries) {
        List<AnswerSpan> spans = new ArrayList<>();
        int from = 0;
        while (from < entries.size()) {
            int to = from + 1;
            int length = RowShape.length(entries.get(from));
            while (to < entries.size()
                    && to - from < MOST_ROWS
                    && isOne(entries.get(from), entries.get(to))
                    && (length += RowShape.length(entries.get(to))) < LONGEST) {
                to++;
            }
            spans.add(new AnswerSpan(entries.subList(from, to)));
            from = to;
        }
        return spans;
    }

    int rows() {
        return entries.size();
    }

    private static boolean isOne(Entry one, Entry other) {
        Optional<Long> answer = shared(one);
        return answer.isPresent() && answer.equals(shared(other));
    }

    private static Optional<Long> shared(Entry entry) {
        return entry instanceof Single single
                ? single.decided()
                        .filter(decided -> decided.particular().isEmpty() && longest(decided.reason()) < LONGEST)
                        .map(Decided::answer)
                : Optional.empty();
    }

    private static int longest(Words words) {
        return Math.max(
                words.kk().length(), Math.max(words.ru().length(), words.en().length()));
    }
}
