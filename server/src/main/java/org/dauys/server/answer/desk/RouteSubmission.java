package org.dauys.server.answer.desk;

import java.util.List;
import org.dauys.server.jobs.Work;
import org.dauys.server.submission.SubmissionsRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives each submission its task: when it is registered, in the same transaction, so that a thousand at once need no thousand
 * connections more; when a moderator publishes it later, by a job that the database adds in that very transaction.
 */
@Component
class RouteSubmission implements Work {
    private final Routing routing;

    RouteSubmission(Routing routing) {
        this.routing = routing;
    }

    @EventListener
    void on(SubmissionsRegistered registered) {
        routing.route(registered.ids());
    }

    /** The trigger answer.follow_submission knows this name. */
    @Override
    public String kind() {
        return "route-submission";
    }

    @Override
    public void run(String subject) {
        routing.route(List.of(Long.valueOf(subject)));
    }
}
