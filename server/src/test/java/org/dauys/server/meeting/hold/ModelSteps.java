package org.dauys.server.meeting.hold;

import static org.dauys.server.meeting.hold.ModelState.OF_X;
import static org.dauys.server.meeting.hold.ModelState.WORDINGS;
import static org.dauys.server.meeting.hold.ModelState.desk;
import static org.dauys.server.meeting.hold.ModelState.has;
import static org.dauys.server.meeting.hold.ModelState.isOfX;
import static org.dauys.server.meeting.hold.ModelState.over;
import static org.dauys.server.meeting.hold.ModelState.withOver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Everything that can happen next; the server's part is decided by {@link Decision}, the same function that it runs. */
final class ModelSteps {
    private final Fault fault;
    private final int underWay;
    private final Map<Integer, Decision> decisions = new HashMap<>();

    /** What one could get wrong. The search must find what comes of each. */
    enum Fault {
        NONE,
        /** The desk lets go of a wording when it is sent, not when its receipt is there. */
        LETS_GO_WHEN_SENT,
        /** The desk's store is in its memory. */
        FORGETS_AT_RESTART,
        /** The desk says of a wording, when it sends it, that it takes the place of all that is at the server by then. */
        CLAIMS_TO_HAVE_SEEN,
        /** The server does not look whether it has a wording. */
        INSERTS_AGAIN,
        /** The server lets the last one win. */
        LAST_WINS,
        /** The server writes its receipt before its database has kept the wording. */
        ANSWERS_TOO_EARLY,
        /** The desk takes any answer for a receipt. */
        TAKES_ANY_ANSWER
    }

    /**
     * @param underWay how many requests and receipts there may be at a time: a desk sends no more while so many are. Each may be
     *     late, lost or double, and they may overtake each other.
     */
    ModelSteps(Fault fault, int underWay) {
        this.fault = fault;
        this.underWay = underWay;
    }

    void from(ModelState now, BiConsumer<String, ModelState> next) {
        for (int wording = 0; wording < WORDINGS; wording++) {
            clerk(now, wording, next);
            sending(now, wording, next);
            server(now, wording, next);
            lost(now, wording, next);
        }
        for (int desk = 0; desk < 2; desk++) {
            next.accept("desk " + desk + " asks what is new", with(now, now.sightWith(desk, now.open(), now.count())));
            next.accept("desk " + desk + " is killed", killed(now, desk));
        }
        next.accept(
                "the server is killed",
                new ModelState(
                        now.made(),
                        now.store(),
                        now.overs(),
                        now.kept(),
                        now.twice(),
                        now.open(),
                        now.sight(),
                        0,
                        0,
                        now.receipts(),
                        0));
        if (now.waiting() != 0) {
            ModelState committed = now;
            for (int wording = 0; wording < WORDINGS; wording++) {
                if (has(now.waiting(), wording)) {
                    committed = keep(committed, wording, over(now.overs(), wording));
                }
            }
            next.accept(
                    "the server keeps what it has answered",
                    new ModelState(
                            committed.made(),
                            committed.store(),
                            committed.overs(),
                            committed.kept(),
                            committed.twice(),
                            committed.open(),
                            committed.sight(),
                            committed.requests(),
                            committed.asked(),
                            committed.receipts(),
                            0));
        }
    }

    /** A wording is typed, and in the desk's store when the clerk is told so. One of X needs something to change. */
    private static void clerk(ModelState now, int wording, BiConsumer<String, ModelState> next) {
        int shown = now.shown(desk(wording));
        boolean changes = wording >= 1 && wording <= 3;
        boolean possible =
                !has(now.made(), wording) && (!changes || shown != 0) && (wording != 3 || has(now.made(), 2));
        if (possible) {
            next.accept(
                    "desk " + desk(wording) + " stores " + wording,
                    new ModelState(
                            now.made() | (1 << wording),
                            now.store() | (1 << wording),
                            withOver(now.overs(), wording, shown),
                            now.kept(),
                            now.twice(),
                            now.open(),
                            now.sight(),
                            now.requests(),
                            now.asked(),
                            now.receipts(),
                            now.waiting()));
        }
    }

    private void sending(ModelState now, int wording, BiConsumer<String, ModelState> next) {
        if (has(now.store(), wording) && !has(now.requests(), wording) && now.underWay() < underWay) {
            int over = fault == Fault.CLAIMS_TO_HAVE_SEEN && isOfX(wording) && wording > 0
                    ? now.seen(desk(wording)) & OF_X & ~(1 << wording)
                    : over(now.overs(), wording);
            next.accept(
                    "desk " + desk(wording) + " sends " + wording,
                    new ModelState(
                            now.made(),
                            fault == Fault.LETS_GO_WHEN_SENT ? now.store() & ~(1 << wording) : now.store(),
                            now.overs(),
                            now.kept(),
                            now.twice(),
                            now.open(),
                            now.sight(),
                            now.requests() | (1 << wording),
                            withOver(now.asked(), wording, over),
                            now.receipts(),
                            now.waiting()));
        }
        if (now.receipt(wording) != 0) {
            int receipt = now.receipt(wording);
            ModelState taken = new ModelState(
                    now.made(),
                    now.store() & ~(1 << wording),
                    now.overs(),
                    now.kept(),
                    now.twice(),
                    now.open(),
                    isOfX(wording) ? now.sightWith(desk(wording), receipt & OF_X, receipt >> 4) : now.sight(),
                    now.requests(),
                    now.asked(),
                    now.receipts(),
                    now.waiting());
            next.accept("the receipt of " + wording + " comes, and will come again", taken);
            next.accept("the receipt of " + wording + " comes", withReceipt(taken, wording, 0));
        }
    }

    private void server(ModelState now, int wording, BiConsumer<String, ModelState> next) {
        if (!has(now.requests(), wording)) {
            return;
        }
        ModelState after = answered(now, wording);
        if (after.underWay() <= underWay) {
            next.accept("the server gets " + wording + ", and will get it again", after);
        }
        next.accept("the server gets " + wording, withoutRequest(after, wording));
        if (now.receipt(wording) != 0) {
            // Two receipts of one wording may be under way; the older one may be the one that arrives.
            next.accept(
                    "the server gets " + wording + "; its older receipt is quicker",
                    withReceipt(after, wording, now.receipt(wording)));
        }
    }

    private ModelState answered(ModelState now, int wording) {
        int over = over(now.asked(), wording);
        if (fault == Fault.ANSWERS_TOO_EARLY) {
            ModelState waits = new ModelState(
                    now.made(),
                    now.store(),
                    now.overs(),
                    now.kept(),
                    now.twice(),
                    now.open(),
                    now.sight(),
                    now.requests(),
                    now.asked(),
                    now.receipts(),
                    now.waiting() | (1 << wording));
            return withReceipt(waits, wording, (1 << 4) | (isOfX(wording) ? 1 << wording : 1));
        }
        ModelState after = keep(now, wording, over);
        boolean receipt = decision(now, wording, over).outcome().isReceipt() || fault == Fault.TAKES_ANY_ANSWER;
        int count = isOfX(wording) ? (after.count() << 4) | after.open() : (1 << 4) | 1;
        return receipt ? withReceipt(after, wording, count) : after;
    }

    private ModelState keep(ModelState now, int wording, int over) {
        Decision decision = decision(now, wording, over);
        boolean again = fault == Fault.INSERTS_AGAIN && has(now.kept(), wording);
        boolean inserts =
                decision.outcome() == Decision.Outcome.KEPT || decision.outcome() == Decision.Outcome.CONFLICT;
        if (!inserts && !again) {
            return now;
        }
        int open = fault == Fault.LAST_WINS ? 1 << wording : set(decision.open());
        return new ModelState(
                now.made(),
                now.store(),
                now.overs(),
                now.kept() | (1 << wording),
                again ? now.twice() | (1 << wording) : now.twice(),
                isOfX(wording) ? open : now.open(),
                now.sight(),
                now.requests(),
                now.asked(),
                now.receipts(),
                now.waiting());
    }

    private Decision decision(ModelState now, int wording, int over) {
        int kept = isOfX(wording) ? now.kept() & OF_X : now.kept() & (1 << wording);
        int open = isOfX(wording) ? now.open() : kept;
        return decisions.computeIfAbsent(
                (kept << 24) | (open << 16) | (over << 8) | wording,
                _ -> Decision.on(new Decision.Kept(names(kept), names(open)), new Edit(name(wording), names(over))));
    }

    /** Requests and receipts get lost; with what was said above this lets any of them be late, double, or never come. */
    private static void lost(ModelState now, int wording, BiConsumer<String, ModelState> next) {
        if (has(now.requests(), wording)) {
            next.accept("the request of " + wording + " is lost", withoutRequest(now, wording));
        }
        if (now.receipt(wording) != 0) {
            next.accept("the receipt of " + wording + " is lost", withReceipt(now, wording, 0));
        }
    }

    /** What was under way to it is gone; what it had sent may still arrive. */
    private ModelState killed(ModelState now, int desk) {
        long receipts = now.receipts();
        int store = now.store();
        for (int wording = 0; wording < WORDINGS; wording++) {
            if (desk(wording) == desk) {
                receipts &= ~(0xffL << (8 * wording));
                store = fault == Fault.FORGETS_AT_RESTART ? store & ~(1 << wording) : store;
            }
        }
        return new ModelState(
                now.made(),
                store,
                now.overs(),
                now.kept(),
                now.twice(),
                now.open(),
                now.sight(),
                now.requests(),
                now.asked(),
                receipts,
                now.waiting());
    }

    private static ModelState with(ModelState now, int sight) {
        return new ModelState(
                now.made(),
                now.store(),
                now.overs(),
                now.kept(),
                now.twice(),
                now.open(),
                sight,
                now.requests(),
                now.asked(),
                now.receipts(),
                now.waiting());
    }

    private static ModelState withoutRequest(ModelState now, int wording) {
        return new ModelState(
                now.made(),
                now.store(),
                now.overs(),
                now.kept(),
                now.twice(),
                now.open(),
                now.sight(),
                now.requests() & ~(1 << wording),
                withOver(now.asked(), wording, 0),
                now.receipts(),
                now.waiting());
    }

    private static ModelState withReceipt(ModelState now, int wording, int receipt) {
        return new ModelState(
                now.made(),
                now.store(),
                now.overs(),
                now.kept(),
                now.twice(),
                now.open(),
                now.sight(),
                now.requests(),
                now.asked(),
                now.receiptsWith(wording, receipt),
                now.waiting());
    }

    private static String name(int wording) {
        return "w" + wording;
    }

    private static Set<String> names(int set) {
        Set<String> names = new HashSet<>();
        for (int wording = 0; wording < WORDINGS; wording++) {
            if (has(set, wording)) {
                names.add(name(wording));
            }
        }
        return names;
    }

    private static int set(Set<String> names) {
        return names.stream()
                .mapToInt(name -> 1 << Integer.parseInt(name.substring(1)))
                .sum();
    }
}
