package org.dauys.server.answer;

import java.util.Optional;
import org.dauys.server.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Looks, in a job, whether a version has the words that answered submissions ask for. */
@Component
public class TraceSearch {
    /** The kind of the job; its subject is {@code slug:number}, of one that waits for another {@code slug:number:again}. */
    public static final String KIND = "search-ties";

    private final Jobs jobs;

    TraceSearch(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Starts it for a version of a consultation; once more where one goes on, which may have read before what changed now. */
    public void start(String slug, int number) {
        String subject = slug + ":" + number;
        boolean goesOn = jobs.state(KIND, subject).equals(Optional.of(Jobs.State.WAITING));
        jobs.add(KIND, goesOn ? subject + ":again" : subject);
    }
}
