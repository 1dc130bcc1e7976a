package org.dauys.server.guard;

/** Guarded work was stopped, since it took more than is given to it. Nothing of it is left. */
public final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final Budget budget;

    /** What there was not enough of. */
    public enum Limit {
        TIME,
        MEMORY,
        OUTPUT,
        /** It is nested too deeply. */
        DEPTH,
        /** The process ended by itself, twice. */
        DIED,
        /** Others were before it, for as long as anyone waits. */
        BUSY
    }

    public TooMuchException(Limit limit, Budget budget) {
        super(
                switch (limit) {
                    case TIME -> "It took more than " + budget.time().toSeconds() + " seconds and was stopped";
                    case MEMORY -> "It took more than " + budget.megabytes() + " MB of memory and was stopped";
                    case OUTPUT -> "Its answer has more than " + (budget.answerBytes() >> 20) + " MB";
                    case DEPTH -> "It is nested too deeply";
                    case DIED -> "The process that did it ended by itself, twice";
                    case BUSY -> "Other files are being read";
                });
        this.limit = limit;
        this.budget = budget;
    }

    public Limit limit() {
        return limit;
    }

    /** What it was given. */
    public Budget budget() {
        return budget;
    }
}
