package org.dauys.amend;

/** Whom a word of the text is from. */
public sealed interface Owner permits Owner.Base, Owner.Amendment, Owner.Editor {

    /** It stood in the base already. */
    record Base() implements Owner {}

    /**
     * An amendment asked for it.
     *
     * @param number by which the register calls it, not blank
     */
    record Amendment(String number) implements Owner {
        public Amendment {
            if (number.isBlank()) {
                throw new IllegalArgumentException("An amendment that owns words needs its number");
            }
        }
    }

    /**
     * An editor wrote it.
     *
     * @param reason why, not blank
     */
    record Editor(String reason) implements Owner {
        public Editor {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("An editor who changes words gives the reason");
            }
        }
    }
}
