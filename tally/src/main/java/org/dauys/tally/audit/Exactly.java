package org.dauys.tally.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How risks are computed: from whole numbers, with 40 digits, and always rounded to the side of a larger risk. So what is computed
 * is never below the true value, and above it by far less than a billionth of it.
 */
final class Exactly {
    /** For risks, and what they are products of. */
    static final MathContext UP = new MathContext(40, RoundingMode.CEILING);

    /** For what a risk is one over. */
    static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);

    private Exactly() {}

    /**
     * A power of a positive number, each product rounded to the same side; BigDecimal's own rounds to either.
     *
     * @param exponent at least 0
     */
    static BigDecimal pow(BigDecimal base, int exponent, MathContext side) {
        BigDecimal power = BigDecimal.ONE;
        BigDecimal square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                power = power.multiply(square, side);
            }
            square = square.multiply(square, side);
        }
        return power;
    }
}
