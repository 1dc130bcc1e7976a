package org.dauys.server.jobs;

/**
 * Work that is tried with little time and memory first. When that was not enough ({@link
 * org.dauys.server.guard.TooMuchException}), it is done once more with much of both, one at a time and beside the usual work, so
 * that large files hold up nobody's small ones.
 */
public interface LargeWork extends Work {

    /**
     * Does one job with much time and memory; otherwise like {@link #run}. What is too much for it, too, it has to say where
     * the job is about: it is not done again.
     */
    void runLarge(String subject) throws Exception;
}
