package org.dauys.tally.protocol;

/** What a protocol counts. Each name is also the one in mapping files, CSV and JSON ({@link #key}). */
public enum Figure {
    /** Voters on the station's list when it opened. */
    REGISTERED_AT_OPENING("registeredAtOpening"),
    /** Voters on the list when it closed, those who were added on the day among them. */
    REGISTERED("registered"),
    /** Ballots that the station received. */
    RECEIVED("received"),
    /** Ballots given out in the station. */
    ISSUED_AT_STATION("issuedAtStation"),
    /** Ballots given out to voters at home. */
    ISSUED_AT_HOME("issuedAtHome"),
    /** All ballots given out; where it is not stated, the sum of the two before. */
    ISSUED("issued"),
    /** Ballots that were left or spoilt, and cancelled. */
    CANCELLED("cancelled"),
    /** Voters who took part; where it is not stated, the ballots in the box. */
    PARTICIPANTS("participants"),
    /** Ballots in the boxes of the station. */
    IN_BOX_AT_STATION("inBoxAtStation"),
    /** Ballots in the portable boxes. */
    IN_BOX_AT_HOME("inBoxAtHome"),
    /** All ballots in boxes; where it is not stated, the sum of the two before, or else of all categories. */
    IN_BOX("inBox"),
    /** Votes for. */
    YES("yes"),
    /** Votes against. */
    NO("no"),
    /** Invalid ballots. */
    INVALID("invalid"),
    /** Ballots that are valid and count for neither: both options marked. */
    APART("apart"),
    /** Valid votes as stated; where it is not stated, yes and no. */
    VALID("valid"),
    /** Ballots that had to be there by the accounts of those who gave them out. */
    EXPECTED("expected"),
    /** Ballots that were there when they were verified before the count. */
    VERIFIED("verified"),
    /** Sections (sub-stations) that a row stands for. */
    SECTIONS("sections"),
    /** Of these, how many are counted in the row. */
    SECTIONS_REPORTED("sectionsReported");

    private final String key;

    Figure(String key) {
        this.key = key;
    }

    /** As it is written in files. */
    public String key() {
        return key;
    }
}
