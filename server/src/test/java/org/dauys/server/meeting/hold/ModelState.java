package org.dauys.server.meeting.hold;

/**
 * Two desks, one server and what is under way between them. Six wordings can be made: number 0 makes item X at the first
 * desk, 1 changes it there, 2 and 3 change it at the second desk, 4 makes item Y at the second desk, 5 makes item Z at the
 * first. A set of wordings is a number with their bits.
 *
 * @param made wordings that were ever put into a desk's store, which is when the clerk is told that they are safe
 * @param store those that a desk still has; each has one desk
 * @param overs what wordings 1 to 3 take the place of, as their clerk saw it: four bits each
 * @param kept those that the server has in its database
 * @param twice those that it has more than once
 * @param open those of X whose place no other has taken, at the server
 * @param sight what each desk saw of X last: the open ones, and how many wordings X had then; a byte each
 * @param requests under way, one of a kind at most
 * @param asked what the requests of wordings 1 to 3 say that they take the place of
 * @param receipts under way, for each wording at most one: open ones and how many, a byte each; 0: none
 * @param waiting those that a server that answers too early has in its memory only
 */
record ModelState(
        int made,
        int store,
        int overs,
        int kept,
        int twice,
        int open,
        int sight,
        int requests,
        int asked,
        long receipts,
        int waiting) {
    static final int WORDINGS = 6;
    /** Those of item X. */
    static final int OF_X = 0b1111;

    static final ModelState BEGIN = new ModelState(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static int desk(int wording) {
        return wording == 2 || wording == 3 || wording == 4 ? 1 : 0;
    }

    static boolean isOfX(int wording) {
        return wording < 4;
    }

    static boolean has(int set, int wording) {
        return (set & (1 << wording)) != 0;
    }

    /** What a wording takes the place of, from {@link #overs} or {@link #asked}. */
    static int over(int overs, int wording) {
        return wording >= 1 && wording <= 3 ? (overs >> (4 * wording)) & OF_X : 0;
    }

    static int withOver(int overs, int wording, int over) {
        int place = 4 * wording;
        return wording >= 1 && wording <= 3 ? (overs & ~(OF_X << place)) | (over << place) : overs;
    }

    /** How many wordings of X the server has: it grows with each, so that an older sight is known from a newer one. */
    int count() {
        return Integer.bitCount(kept & OF_X);
    }

    /** Requests and receipts under way. */
    int underWay() {
        int receipts = 0;
        for (int wording = 0; wording < WORDINGS; wording++) {
            receipts += receipt(wording) != 0 ? 1 : 0;
        }
        return Integer.bitCount(requests) + receipts;
    }

    int seen(int desk) {
        return (sight >> (8 * desk)) & 0xff;
    }

    int sightWith(int desk, int open, int count) {
        int now = seen(desk) >> 4 >= count ? seen(desk) : (count << 4) | open;
        int place = 8 * desk;
        return (sight & ~(0xff << place)) | (now << place);
    }

    /** What a desk shows of X: what it saw at the server, and its own wordings that are not there yet, in their order. */
    int shown(int desk) {
        int shown = seen(desk) & OF_X;
        for (int wording = 0; isOfX(wording); wording++) {
            if (has(store, wording) && desk(wording) == desk) {
                shown = (shown & ~over(overs, wording)) | (1 << wording);
            }
        }
        return shown;
    }

    int receipt(int wording) {
        return (int) ((receipts >> (8 * wording)) & 0xff);
    }

    long receiptsWith(int wording, int receipt) {
        int place = 8 * wording;
        return (receipts & ~(0xffL << place)) | ((long) receipt << place);
    }
}
