package org.dauys.server.drafting;

import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.Wording;
import org.dauys.server.consultation.ActPlace;
import org.dauys.text.Act;

/** What an amendment asks for beside what there is. */
public final class MarkedAmendment {
    private MarkedAmendment() {}

    /** The words of its provision with its own edits marked; of an addition what is added. Nothing where it names no words. */
    public static List<WordChange> of(Candidate candidate, Act base) {
        if (!candidate.stands()) {
            return List.of();
        }
        if (candidate.isRemoval()) {
            String all =
                    ActPlace.of(base, candidate.label()).map(ActPlace::words).orElse("");
            return Wording.difference(all, "");
        }
        return Wording.difference(candidate.base(base), wanted(candidate, base));
    }

    /** The whole words of the provision with its own edits; of an addition what is added. */
    public static String wanted(Candidate candidate, Act base) {
        return candidate
                .addition()
                .map(addition -> addition.provisions().getFirst().text())
                .orElseGet(() -> candidate.isRemoval()
                        ? ""
                        : Wanted.of(candidate.base(base), candidate.label(), candidate.field(), candidate.edits()));
    }
}
