package org.dauys.server.drafting.recommend;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Page;
import org.dauys.server.submission.ReceiptAddition;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionAddition;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** On the page of an amendment, and on the one that only its sender sees: what is recommended, and where it was decided otherwise. */
@Component
@Order(35)
class RecommendationAddition implements SubmissionAddition, ReceiptAddition {
    private final TemplateEngine templates;
    private final RecommendedOn recommended;

    RecommendationAddition(TemplateEngine templates, RecommendedOn recommended) {
        this.templates = templates;
        this.recommended = recommended;
    }

    @Override
    public Optional<Content> last(Consultation consultation, Submission submission, Page page) {
        return content(consultation, submission, page, Map.of());
    }

    @Override
    public Optional<Content> of(
            Consultation consultation, Submission submission, Holder holder, CsrfToken csrf, Page page) {
        return content(
                consultation,
                submission,
                page,
                Map.of("csrf", csrf, "code", holder.code().orElse("")));
    }

    private Optional<Content> content(
            Consultation consultation, Submission submission, Page page, Map<String, Object> sender) {
        List<Recommended> all = recommended.of(consultation, submission);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>(sender);
        values.put("page", page);
        values.put("consultation", consultation);
        values.put("number", submission.number());
        values.put("all", all);
        return Optional.of(output -> templates.render("drafting/recommend/recommended.jte", values, output));
    }
}
