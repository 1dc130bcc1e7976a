package org.dauys.server.answer.table;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.language.Phrases;
import org.dauys.server.answer.table.Entry.Campaign;
import org.dauys.server.answer.table.Entry.Gap;
import org.dauys.server.answer.table.Entry.Single;

/**
 * How the table stands on paper: of each provision first its words, the newest text first and without texts that say nothing;
 * then a row for each submission. Rows that follow one another with one answer share its cell ({@link AnswerSpan}); elsewhere an answer that
 * several got is told with the first of them.
 */
final class RowShape {
    /** The widths of a submission's three cells, of all that a row has. */
    static final int[] CELLS = {2, 6, 4};

    static final int WHOLE = 12;
    /** A row with fewer characters is kept on one page. */
    private static final int SHORT = 900;

    private final Opening opening;
    private final Phrases phrases;
    private final Map<Long, Integer> told = new HashMap<>();

    RowShape(Opening opening) {
        this.opening = opening;
        this.phrases = opening.phrases();
    }

    /** A text of a provision under the name of its version. */
    record Named(String name, Texts.Column words) {}

    /** Another provision: its answers are told anew. */
    List<Named> texts(Piece.Group group) {
        told.clear();
        List<Named> texts = new ArrayList<>();
        if (!group.continued()) {
            opening.pair()
                    .next()
                    .ifPresent(version -> texts.add(
                            new Named(opening.name(version), group.texts().after())));
            texts.add(new Named(
                    opening.name(opening.pair().spoken()), group.texts().before()));
            opening.pair()
                    .inForce()
                    .ifPresent(version -> texts.add(
                            new Named(opening.name(version), group.texts().inForce())));
            texts.removeIf(
                    one -> one.words().parts().isEmpty() && one.words().note().isEmpty());
        }
        return texts;
    }

    /** When it was received; of a campaign the first and the last. */
    String received(Entry entry) {
        return switch (entry) {
            case Gap gap -> received(gap.received());
            case Single single -> received(single.submission().receivedAt());
            case Campaign campaign ->
                day(campaign.since()).equals(day(campaign.until()))
                        ? received(campaign.since())
                        : phrases.say("overview.files.received.span", day(campaign.since()), day(campaign.until()));
        };
    }

    private String received(Instant at) {
        return phrases.say("overview.files.received", day(at));
    }

    private String day(Instant at) {
        ZoneId zone = opening.pair().consultation().zone();
        return opening.page().day(at, zone);
    }

    /** That the reasons are those of a row before; empty for reasons that are told here. */
    Optional<String> toldBefore(Decided decided, Entry entry) {
        int number = switch (entry) {
            case Gap gap -> gap.number();
            case Single single -> single.submission().number();
            case Campaign campaign -> campaign.first();
        };
        Integer before = told.putIfAbsent(decided.answer(), number);
        return before == null || before == number
                ? Optional.empty()
                : Optional.of(phrases.say("overview.files.same", before));
    }

    static boolean isShort(Entry entry) {
        return length(entry) < SHORT
                && !(entry instanceof Campaign campaign && !campaign.added().isEmpty());
    }

    /** Whether the texts of a provision, side by side, are kept on one page. */
    static boolean areShort(List<Named> texts) {
        return texts.stream()
                .allMatch(one -> one.words().parts().stream()
                                .flatMap(part -> part.words().stream())
                                .mapToInt(run -> run.text().length())
                                .sum()
                        < SHORT);
    }

    /** Of what is asked, in characters. */
    static int length(Entry entry) {
        return switch (entry) {
            case Gap gap -> 0;
            case Single single -> length(single.asked());
            case Campaign campaign -> length(campaign.common());
        };
    }

    private static int length(Asked asked) {
        return asked.words().length()
                + asked.rationale().length()
                + asked.wording().stream().mapToInt(run -> run.text().length()).sum();
    }
}
