package org.dauys.server.drafting.recommend;

import org.dauys.compare.Wording;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.drafting.Candidate;
import org.dauys.text.Act;

/** A recommended wording beside the words that there are. */
final class RecommendedWords {
    private RecommendedWords() {}

    /**
     * The whole words of the provision as they are recommended, marked; empty where none are in the act's language.
     *
     * @param candidate with what is recommended in place of what was decided
     */
    static String html(Candidate candidate, Act act) {
        return candidate
                .decision()
                .wording(act.language())
                .map(words -> MarkedHtml.of(Wording.difference(candidate.base(act), words)))
                .orElse("");
    }
}
