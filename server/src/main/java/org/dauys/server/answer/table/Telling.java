package org.dauys.server.answer.table;

import org.dauys.compare.language.Phrases;
import org.dauys.server.answer.table.Entry.Gap;
import org.dauys.server.answer.table.Entry.Single;

/** What the table says of a submission, on the page and in files. */
final class Telling {
    private Telling() {}

    /** Why readers do not see the words. */
    static String gap(Gap gap, Phrases phrases) {
        return gap.reason()
                .map(reason -> phrases.say("submission.gap.hidden", phrases.say("submission.reason." + reason.code())))
                .orElseGet(() -> phrases.say("submission.gap." + gap.state().code()));
    }

    /** How many submissions of a row wait for an answer. */
    static int open(Entry entry) {
        return switch (entry) {
            case Gap gap -> 0;
            case Single single -> single.decided().isPresent() ? 0 : 1;
            case Entry.Campaign campaign -> campaign.open();
        };
    }

    static String sender(Single single, Phrases phrases) {
        return single.sender().isEmpty() ? phrases.say("overview.sender.none") : single.sender();
    }
}
