package org.dauys.server.guard;

/** Who waits for guarded work: those of one lane never wait for those of another. */
public enum Lane {
    /** Someone whose page is not answered before. */
    VISITORS(2),
    /** A usual job. */
    JOBS(2),
    /** A job that the usual time or memory was not enough for: it gets a process of its own with much of both. */
    LARGE(1);

    private final int atOnce;

    Lane(int atOnce) {
        this.atOnce = atOnce;
    }

    int atOnce() {
        return atOnce;
    }
}
