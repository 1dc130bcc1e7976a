package org.dauys.server.jobs;

import java.time.Duration;

/** A kind of work that no request waits for; a bean of a room. */
public interface Work {

    /** Its name in the table of jobs: {@code read-text}. */
    String kind();

    /**
     * Does one job, inside the transaction in which the job is marked as done: either all of it happens or nothing.
     *
     * @param subject what the job is about, as it was given to {@link Jobs#add}
     * @throws Exception when it could not be done; it is tried again later, five times in all
     */
    void run(String subject) throws Exception;

    /**
     * How long one try may take: a job that takes longer has failed, and is not tried again. Much longer than it should ever
     * take.
     */
    default Duration limit() {
        return Duration.ofMinutes(30);
    }
}
