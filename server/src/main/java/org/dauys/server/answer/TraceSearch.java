package org.dauys.server.answer;

import org.dauys.server.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Looks, in a job, whether a version has the words that answered submissions ask for. */
@Component
public class TraceSearch {
    /** The kind of the job; its subject is {@code slug:number}. */
    public static final String KIND = "search-ties";

    private final Jobs jobs;

    TraceSearch(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Starts it for a version of a consultation. */
    public void start(String slug, int number) {
        jobs.add(KIND, slug + ":" + number);
    }
}
