package org.dauys.server.answer.desk;

import java.util.Optional;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.Work;
import org.springframework.stereotype.Component;

/** Applies changed routes and rules to all that waits, a part at a time: each part is a job that adds the next. */
@Component
class RouteAgain implements Work {
    static final String KIND = "route-again";
    private static final int PART = 500;
    /** A change that concerns one submission, whose id stands behind it: the trigger answer.follow_themes knows this beginning. */
    private static final String ONE = "one-";

    private final Routing routing;
    private final Jobs jobs;

    RouteAgain(Routing routing, Jobs jobs) {
        this.routing = routing;
        this.jobs = jobs;
    }

    /** @param change its name: a change that comes while an earlier one is applied has a job of its own */
    static String subject(long consultation, String change) {
        return consultation + ":" + change + ":0";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        String[] parts = subject.split(":", 3);
        long consultation = Long.parseLong(parts[0]);
        if (parts[1].startsWith(ONE)) {
            routing.again(consultation, Long.parseLong(parts[2]) - 1, 1);
            return;
        }
        Optional<Long> last = routing.again(consultation, Long.parseLong(parts[2]), PART);
        last.ifPresent(id -> jobs.add(KIND, consultation + ":" + parts[1] + ":" + id));
    }
}
