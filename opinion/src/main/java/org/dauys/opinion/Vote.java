package org.dauys.opinion;

/** What a participant may say to a statement; {@link #value} is how engines reckon with it. */
public enum Vote {
    /** Agrees: 1. */
    AGREE(1),
    /** Saw the statement and took no side: 0. It is a vote, other than none. */
    PASS(0),
    /** Disagrees: −1. */
    DISAGREE(-1);

    private final byte value;

    Vote(int value) {
        this.value = (byte) value;
    }

    /** 1, 0 or −1. */
    public byte value() {
        return value;
    }
}
