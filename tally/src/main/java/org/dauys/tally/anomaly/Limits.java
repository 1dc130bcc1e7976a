package org.dauys.tally.anomaly;

/** What must stand beside every list and every test. */
public final class Limits {
    /** Venice Commission, Report on the identification of electoral irregularities by statistical methods, CDL-AD(2018)009. */
    public static final String OF_ALL_TESTS =
            "“positive statistical test results can never be considered a direct proof of irregularities” (Venice"
                    + " Commission, CDL-AD(2018)009)";

    private Limits() {}
}
