package org.dauys.server.jobs;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Tells {@code STUCK} when jobs are late, threads do not come back from one, or files are stopped again and again. Pages are
 * served all the same: whoever sends readers here goes on, whoever runs the site looks at the desk's page of work.
 */
@Component("workHealthIndicator")
class WorkHealth implements HealthIndicator {
    static final Status STUCK = new Status("STUCK");

    private final StuckWork work;

    WorkHealth(StuckWork work) {
        this.work = work;
    }

    @Override
    public Health health() {
        return Health.status(work.isStuck() ? STUCK : Status.UP).build();
    }
}
