package org.dauys.server.drafting.recommend;

import java.util.List;
import org.dauys.server.record.EntrySource;
import org.dauys.server.record.EntryType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What recommendations enter in the public log. */
@Component
@Order(66)
class RecommendEntries implements EntrySource {
    private static final String SAYS =
            "{\"recommendation\":7,\"number\":12,\"version\":2,\"body\":\"committee\",\"choice\":\"reword\",\"state\":\"%s\"}";

    @Override
    public List<EntryType> types() {
        return List.of(
                EntryType.salted(
                        "recommendation-published",
                        "A body publishes what it recommends to decide of an amendment",
                        SAYS.formatted("published"),
                        "{\"recommendation\":7,\"number\":12,\"version\":2,\"body\":\"committee\",\"choice\":\"reword\",\"published\":\"2026-02-09T06:00Z\",\"reason\":{\"ru\":\"…\"},\"wordings\":{\"ru\":\"…\"}}"),
                EntryType.saying(
                        "recommendation-hidden",
                        "A recommendation is not shown, since its amendment is not",
                        SAYS.formatted("hidden")),
                EntryType.saying(
                        "recommendation-erased",
                        "Reason and wordings of a recommendation are erased, since words of its amendment are shown no more, or otherwise; the sum stays",
                        SAYS.formatted("erased")),
                EntryType.saying(
                        "recommendation-answered",
                        "The sender of an amendment says whether they agree to a recommended wording",
                        "{\"recommendation\":7,\"number\":12,\"agrees\":true}"));
    }
}
