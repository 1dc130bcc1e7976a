package org.dauys.tally.check;

import java.util.Locale;

/**
 * What is checked. The numbers are those of documents and tests and never change; a new rule takes the next number. The severity
 * is the usual one.
 */
public enum Rule {
    /** Line ends other than a line feed. */
    LINE_ENDS(1, Severity.NOTE, "lines end otherwise than with a line feed"),
    /** Bytes that are no text in the encoding that the mapping names. */
    ENCODING(2, Severity.ERROR, "bytes are no text in this encoding; each is read as �"),
    /** The file begins with a mark of byte order. */
    BYTE_ORDER_MARK(3, Severity.NOTE, "the file begins with a byte order mark"),
    /** More or fewer cells than the row of names. */
    ROW_WIDTH(4, Severity.ERROR, "the row has another number of cells than the row of names"),
    /** A total among the rows, say; it is kept aside and not counted. */
    OTHER_LEVEL(5, Severity.LOOK, "a row of another level; it is kept aside and not counted"),
    /** What should be a whole number is none; it counts as missing. */
    NOT_A_NUMBER(6, Severity.ERROR, "no whole number; it is taken as missing"),
    /** Nothing stands where a figure should be; it counts as missing and not as 0. */
    BLANK(7, Severity.LOOK, "nothing stands there; it is taken as missing, not as 0"),
    /** Numbers with a comma before the decimals. */
    DECIMAL_COMMA(8, Severity.NOTE, "numbers have a decimal comma"),
    /** Figures whose digits are grouped: 12 345. */
    GROUPED_DIGITS(9, Severity.NOTE, "digits are grouped"),
    /** Two rows have a code that should be of one only. */
    CODE_TWICE(10, Severity.ERROR, "a code that should be of one row is of several"),
    /** A published percentage is not that of the published figures. */
    PERCENTAGE(11, Severity.LOOK, "the percentage is not that of the figures"),
    /** A row that names no station. */
    NO_STATION(12, Severity.ERROR, "the row names no station; it is kept aside and not counted"),

    /** Less than nothing was counted. */
    NEGATIVE(13, Severity.ERROR, "a figure is negative"),
    /** Yes or no is not said. */
    VOTES_MISSING(14, Severity.ERROR, "the votes for or against are not stated"),
    /** The list of voters shrank while people voted. */
    REGISTERED_FELL(15, Severity.LOOK, "fewer voters are registered at closing than at opening"),
    /** More ballots were given out than there are voters on the list. */
    ISSUED_EXCEEDS_REGISTERED(16, Severity.LOOK, "more ballots were issued than voters are registered"),
    /** More took part than are on the list: lawful where one may vote elsewhere. */
    PARTICIPANTS_EXCEED_REGISTERED(17, Severity.LOOK, "more took part than are registered"),
    /** More ballots came out than were given out. */
    BOX_EXCEEDS_ISSUED(18, Severity.ERROR, "more ballots are in the boxes than were issued"),
    /** Ballots appeared or vanished. */
    RECEIVED_NOT_ACCOUNTED(19, Severity.ERROR, "ballots received are not those issued and cancelled"),
    /** The categories do not add up to the ballots. */
    CATEGORIES_NOT_BOX(20, Severity.ERROR, "the categories do not add up to the ballots in the boxes"),
    /** The stated valid votes are not yes and no. */
    VALID_NOT_VOTES(21, Severity.ERROR, "valid votes are not those for and against"),
    /** The station and the portable box do not add up to the stated sum. */
    PARTS_NOT_SUM(22, Severity.ERROR, "what was issued or found in the station and at home is not the stated sum"),
    /** Ballots that were expected are not those that were verified. */
    EXPECTED_NOT_VERIFIED(23, Severity.LOOK, "ballots expected are not those verified"),
    /** Ballots verified are not those in the boxes. */
    VERIFIED_NOT_BOX(24, Severity.LOOK, "ballots verified are not those counted"),
    /** Voters who took part are not the ballots. */
    PARTICIPANTS_NOT_BOX(25, Severity.LOOK, "those who took part are not as many as the ballots"),
    /** A row without all of its sections. */
    SECTIONS_MISSING(26, Severity.LOOK, "sections are missing"),

    /** A station that nobody announced. */
    NOT_LISTED(27, Severity.ERROR, "the station is not on the list; its protocol is not counted"),
    /** The list has a code twice. */
    LISTED_TWICE(28, Severity.ERROR, "the list of stations has the code twice; the first by name counts"),
    /** No official protocol yet. */
    NOT_REPORTED(29, Severity.LOOK, "the station has not reported"),
    /** Several official protocols, none of which corrects the other. */
    SEVERAL_OFFICIAL(30, Severity.ERROR, "several official protocols, none of which names the other; one is counted"),
    /** It corrects what is not there. */
    REPLACES_UNKNOWN(31, Severity.ERROR, "it corrects a protocol that is not there"),
    /** It corrects a protocol of another station or question. */
    REPLACES_ANOTHER(32, Severity.ERROR, "it corrects a protocol of another station or question"),
    /** Two corrections of one protocol. */
    REPLACED_TWICE(33, Severity.ERROR, "two protocols correct the same one; one is counted"),
    /** Corrections in a circle. */
    REPLACES_IN_CIRCLE(34, Severity.ERROR, "protocols correct each other in a circle"),
    /** One id with two contents: a protocol was changed without a correction. */
    REWRITTEN(35, Severity.ERROR, "one id has several contents: a protocol was changed without a correction"),
    /** The same once more. */
    REPEATED(36, Severity.NOTE, "the same protocol once more; it is counted once"),
    /** There was a correction. */
    CORRECTED(37, Severity.NOTE, "the protocol was corrected"),
    /** Another number of voters than the list said. */
    REGISTERED_NOT_LISTED(38, Severity.LOOK, "registered voters are not those of the list of stations"),
    /** An observer saw other figures. */
    OBSERVER_DIFFERS(39, Severity.ERROR, "an observer's copy has other figures"),
    /** An observer has a copy, and the commission has published none. */
    OBSERVED_ONLY(40, Severity.LOOK, "there is an observer's copy and no official protocol"),

    /** A published total is not what its stations add up to. */
    TOTAL_NOT_RECOMPUTED(41, Severity.ERROR, "the published total is not the sum of the protocols"),
    /** A total for an area that no station lies in. */
    TOTAL_OF_UNKNOWN_AREA(42, Severity.LOOK, "a published total for an area without a station"),
    /** A published total is not what the published totals below add up to. */
    TOTAL_NOT_SUM_OF_TOTALS(43, Severity.ERROR, "the published total is not the sum of the published totals below it"),
    /** Two sources publish other totals. */
    TOTALS_DIFFER(44, Severity.LOOK, "two published totals of one area differ"),

    /** Fewer had voted at a later hour. */
    TURNOUT_FELL(45, Severity.ERROR, "turnout fell from one hour to a later one"),
    /** More had voted than there are on the list. */
    TURNOUT_EXCEEDS_REGISTERED(46, Severity.LOOK, "more had voted than are registered"),
    /** More had voted before the end than the protocol says took part. */
    TURNOUT_EXCEEDS_PROTOCOL(47, Severity.ERROR, "more had voted by an hour than took part by the protocol"),
    /** Turnout of a station that nobody announced. */
    TURNOUT_NOT_LISTED(48, Severity.ERROR, "turnout of a station that is not on the list; it is not counted"),
    /** A row of turnout that says of no hour what it tells. */
    NO_HOUR(49, Severity.ERROR, "the row names no hour such as 9:00; it is not counted");

    private final int number;
    private final Severity severity;
    private final String says;

    Rule(int number, Severity severity, String says) {
        this.number = number;
        this.severity = severity;
        this.says = says;
    }

    /** "T20". */
    public String number() {
        return String.format(Locale.ROOT, "T%02d", number);
    }

    /** The usual one. */
    public Severity severity() {
        return severity;
    }

    /** What is the case when it is broken, in English. */
    public String says() {
        return says;
    }
}
