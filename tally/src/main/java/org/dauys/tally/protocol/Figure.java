package org.dauys.tally.protocol;

/** What a protocol counts. Each name is also the one in mapping files, CSV and JSON ({@link #key}). */
public enum Figure {
    /** Voters on the station's list when it opened. */
    REGISTERED_AT_OPENING(0, "registeredAtOpening"),
    /** Voters on the list when it closed, those who were added on the day among them. */
    REGISTERED(1, "registered"),
    /** Ballots that the station received. */
    RECEIVED(2, "received"),
    /** Ballots given out in the station. */
    ISSUED_AT_STATION(3, "issuedAtStation"),
    /** Ballots given out to voters at home. */
    ISSUED_AT_HOME(4, "issuedAtHome"),
    /** All ballots given out; where it is not stated, the sum of the two before. */
    ISSUED(5, "issued"),
    /** Ballots that were left or spoilt, and cancelled. */
    CANCELLED(6, "cancelled"),
    /** Voters who took part; where it is not stated, the ballots in the box. */
    PARTICIPANTS(7, "participants"),
    /** Ballots in the boxes of the station. */
    IN_BOX_AT_STATION(8, "inBoxAtStation"),
    /** Ballots in the portable boxes. */
    IN_BOX_AT_HOME(9, "inBoxAtHome"),
    /** All ballots in boxes; where it is not stated, the sum of the two before, or else of all categories. */
    IN_BOX(10, "inBox"),
    /** Votes for. */
    YES(11, "yes"),
    /** Votes against. */
    NO(12, "no"),
    /** Invalid ballots. */
    INVALID(13, "invalid"),
    /** Ballots that are valid and count for neither: both options marked. */
    APART(14, "apart"),
    /** Valid votes as stated; where it is not stated, yes and no. */
    VALID(15, "valid"),
    /** Ballots that had to be there by the accounts of those who gave them out. */
    EXPECTED(16, "expected"),
    /** Ballots that were there when they were verified before the count. */
    VERIFIED(17, "verified"),
    /** Sections (sub-stations) that a row stands for. */
    SECTIONS(18, "sections"),
    /** Of these, how many are counted in the row. */
    SECTIONS_REPORTED(19, "sectionsReported");

    private final int place;
    private final String key;

    Figure(int place, String key) {
        this.place = place;
        this.key = key;
    }

    /** Where {@link Figures} keeps it, from 0 without gaps. */
    int place() {
        return place;
    }

    /** As it is written in files. */
    public String key() {
        return key;
    }
}
