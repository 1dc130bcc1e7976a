package org.dauys.server.answer.trace;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.answer.trace.SubmissionTrace.Changed;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.dauys.server.submission.ReceiptAddition;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionAddition;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** What the trace adds to the pages of other rooms. */
@Component
@Order(30)
class TraceAdditions implements Addition, SubmissionAddition, ReceiptAddition {
    private final Tracing tracing;
    private final SubmissionTrace trace;
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final TemplateEngine templates;

    TraceAdditions(
            Tracing tracing,
            SubmissionTrace trace,
            Consultations consultations,
            Comparisons comparisons,
            TemplateEngine templates) {
        this.tracing = tracing;
        this.trace = trace;
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.templates = templates;
    }

    /** The share of changed words with a source, of the newest version against the one before. */
    @Override
    public Optional<Content> onFront(Consultation consultation, List<Version> versions, Page page) {
        return newest(consultation, versions)
                .flatMap(step -> tracing.of(step, page.locale())
                        .map(traced -> content(
                                "answer/trace/share.jte",
                                page,
                                Map.of("step", step, "share", Share.of(traced.sourced())))));
    }

    /** Who asked for what changed in a provision. */
    @Override
    public Optional<Content> onProvision(Consultation consultation, Version version, String label, Page page) {
        return Step.to(consultation, consultations.publishedVersions(consultation), version.number())
                .flatMap(step -> comparisons
                        .of(step.from(), step.to(), page.locale())
                        .flatMap(compared -> onProvision(step, compared, label, page)));
    }

    private Optional<Content> onProvision(Step step, Compared compared, String label, Page page) {
        List<ChangedRow> changed = ChangedRow.of(compared.comparison()).stream()
                .filter(row -> row.key().isNew() && row.key().provision().equals(label))
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(content(
                        "answer/trace/provision.jte",
                        page,
                        Map.of(
                                "step",
                                step,
                                "rows",
                                tracing.views(step, compared, changed, page),
                                "language",
                                compared.language().code())));
    }

    /** The words that a submission changed. */
    @Override
    public Optional<Content> last(Consultation consultation, Submission submission, Page page) {
        if (!submission.isPublished()) {
            return Optional.empty();
        }
        List<Changed> changed = trace.of(consultation, submission, page.locale());
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(content(
                        "answer/trace/submission.jte", page, Map.of("consultation", consultation, "changed", changed)));
    }

    /** The same, for its sender. */
    @Override
    public Optional<Content> of(
            Consultation consultation, Submission submission, Holder holder, CsrfToken csrf, Page page) {
        return last(consultation, submission, page);
    }

    private static Optional<Step> newest(Consultation consultation, List<Version> versions) {
        return versions.isEmpty()
                ? Optional.empty()
                : Step.to(consultation, versions, versions.getLast().number());
    }

    private Content content(String template, Page page, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", page);
        return output -> templates.render(template, all, output);
    }
}
