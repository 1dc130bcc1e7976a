package org.dauys.server.meeting;

import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What of a plan lies in the meeting's own row. */
final class PlanRow {
    private PlanRow() {}

    static StatementSpec set(StatementSpec statement, Plan plan) {
        return statement
                .param("kind", plan.kind().code())
                .param("host", WordsJson.write(plan.host()))
                .param("region", plan.venue().region().map(Region::id).orElse(null))
                .param("settlement", WordsJson.write(plan.venue().settlement()))
                .param("address", WordsJson.write(plan.venue().address()))
                .param("link", plan.venue().link())
                .param("accessibility", WordsJson.write(plan.venue().accessibility()))
                .param("begins", Meetings.utc(plan.times().begins()))
                .param("ends", Meetings.utc(plan.times().ends()))
                .param("zone", plan.times().zone().getId())
                .param(
                        "capacity",
                        plan.audience().capacity().isPresent()
                                ? plan.audience().capacity().getAsInt()
                                : null)
                .param("languages", plan.audience().languages().toArray(String[]::new));
    }
}
