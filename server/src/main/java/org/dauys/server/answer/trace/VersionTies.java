package org.dauys.server.answer.trace;

import org.dauys.server.consultation.VersionPublished;
import org.dauys.server.jobs.Jobs;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a version is published, the words asked for are looked for in it. */
@Component
class VersionTies {
    private final Jobs jobs;

    VersionTies(Jobs jobs) {
        this.jobs = jobs;
    }

    @ApplicationModuleListener
    void on(VersionPublished published) {
        jobs.add(SearchTies.KIND, published.consultation() + ":" + published.number());
    }
}
