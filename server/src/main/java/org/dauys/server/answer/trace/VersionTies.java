package org.dauys.server.answer.trace;

import org.dauys.server.answer.TraceSearch;
import org.dauys.server.consultation.VersionPublished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a version is published, the words asked for are looked for in it. */
@Component
class VersionTies {
    private final TraceSearch search;

    VersionTies(TraceSearch search) {
        this.search = search;
    }

    @ApplicationModuleListener
    void on(VersionPublished published) {
        search.start(published.consultation(), published.number());
    }
}
