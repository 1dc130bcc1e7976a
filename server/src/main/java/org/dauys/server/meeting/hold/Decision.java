package org.dauys.server.meeting.hold;

import java.util.HashSet;
import java.util.Set;
import org.dauys.server.submission.Codes;

/**
 * What becomes of a wording that a desk sends: the whole of the server's judgement, without database or clock. The model in
 * the tests runs this same function through all that can happen; docs/methods/meeting.md describes it.
 *
 * @param open the item's wordings whose place no other has taken, after the decision. With more than one, two people wrote
 *     without seeing each other's words; only a wording that names both ends that.
 */
record Decision(Outcome outcome, Set<String> open) {
    Decision {
        open = Set.copyOf(open);
    }

    enum Outcome {
        /** It is the item's only wording now. */
        KEPT,
        /** It was here before; the receipt had been lost. */
        KNOWN,
        /** It is kept beside at least one that its writer had not seen. */
        CONFLICT,
        /** It is not kept: it stands on wordings that have not come. The desk still has it and sends those first. */
        MISSING;

        /** Whether the server has it, so that the desk may let go of it. */
        boolean isReceipt() {
            return this != MISSING;
        }

        String code() {
            return Codes.of(this);
        }
    }

    /**
     * What the server has of an item.
     *
     * @param all ids of its wordings
     * @param open those whose place no other has taken
     */
    record Kept(Set<String> all, Set<String> open) {
        static final Kept NOTHING = new Kept(Set.of(), Set.of());

        Kept {
            all = Set.copyOf(all);
            open = Set.copyOf(open);
        }
    }

    static Decision on(Kept kept, Edit sent) {
        if (kept.all().contains(sent.id())) {
            return new Decision(Outcome.KNOWN, kept.open());
        }
        if (!kept.all().containsAll(sent.over())) {
            return new Decision(Outcome.MISSING, kept.open());
        }
        Set<String> open = new HashSet<>(kept.open());
        open.removeAll(sent.over());
        open.add(sent.id());
        return new Decision(open.size() == 1 ? Outcome.KEPT : Outcome.CONFLICT, open);
    }
}
