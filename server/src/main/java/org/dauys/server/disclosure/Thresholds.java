package org.dauys.server.disclosure;

/**
 * The threshold rule (primary suppression): who took part, and how many chose an answer, may be shown from here on.
 * Configurable upwards only.
 *
 * @param tookPart people of a group from whom on its answers are shown; {@value #LEAST_TOOK_PART} or more
 * @param answered people from whom on one answer is shown; {@value #LEAST_ANSWERED} or more. 0 people are fewer than that:
 *     an answer that nobody gave tells of everyone in the hall
 * @param total people from whom on the number who took part is itself shown; from {@code answered} to {@code tookPart}
 */
public record Thresholds(int tookPart, int answered, int total) {
    /** Fewer than this need not be asked for. */
    public static final int LEAST_TOOK_PART = 30;

    /** Fewer than this need not be asked for. */
    public static final int LEAST_ANSWERED = 5;

    /** @throws IllegalArgumentException naming the value that is too low */
    public Thresholds {
        atLeast("people who took part", tookPart, LEAST_TOOK_PART);
        atLeast("people who gave an answer", answered, LEAST_ANSWERED);
        atLeast("people of a total", total, answered);
        if (answered > tookPart || total > tookPart) {
            throw new IllegalArgumentException("Threshold of answers or totals (" + answered + ", " + total
                    + ") is above that of people who took part (" + tookPart + "). Raise the latter.");
        }
    }

    /** 30 people took part, 5 gave an answer; of smaller groups not even the total is shown. */
    public static Thresholds standard() {
        return new Thresholds(LEAST_TOOK_PART, LEAST_ANSWERED, LEAST_TOOK_PART);
    }

    /** The same, where the number who took part may be shown of smaller groups, too: in polls, whose totals are public. */
    public Thresholds showingTotals() {
        return new Thresholds(tookPart, answered, answered);
    }

    /**
     * Primary suppression.
     *
     * @param isTotal whether the cell counts all who took part
     * @param base how many took part
     * @param people how many the cell counts
     */
    boolean isPrimary(boolean isTotal, long base, long people) {
        return isTotal ? base < total : base < tookPart || people < answered;
    }

    private static void atLeast(String what, int given, int least) {
        if (given < least) {
            throw new IllegalArgumentException("Threshold of " + what + " is " + given + ", fewer than " + least
                    + ". It can be raised only; leave it out for " + least + ".");
        }
    }
}
