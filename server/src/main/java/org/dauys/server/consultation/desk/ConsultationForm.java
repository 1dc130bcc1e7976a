package org.dauys.server.consultation.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.consultation.Slugs;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;

/**
 * What a consultation says of itself, as it was typed.
 *
 * @param slug empty to have one made of the title
 * @param edition that the editor saw
 */
public record ConsultationForm(String slug, Words title, Words summary, List<Step> steps, int edition) {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 5_000;
    private static final int LONGEST_STEP = 300;
    private static final int MOST_STEPS = 100;
    private static final int EMPTY_STEPS = 3;

    /** A row of the timetable as it was typed. */
    public record Step(String day, Words name) {
        static final Step EMPTY = new Step("", Words.NONE);

        boolean isEmpty() {
            return day.isEmpty() && name.isEmpty();
        }
    }

    public ConsultationForm {
        steps = List.copyOf(steps);
    }

    /** For a consultation to be made. */
    static ConsultationForm blank() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < EMPTY_STEPS; i++) {
            steps.add(Step.EMPTY);
        }
        return new ConsultationForm("", Words.NONE, Words.NONE, steps, 0);
    }

    static ConsultationForm of(Consultation consultation, int edition) {
        List<Step> steps = consultation.milestones().stream()
                .map(step -> new Step(step.day().toString(), step.name()))
                .toList();
        return new ConsultationForm(consultation.slug(), consultation.title(), consultation.summary(), steps, edition);
    }

    static ConsultationForm read(Form form) {
        int count = Math.clamp(form.number("steps"), 0, MOST_STEPS);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new Step(form.text("day-" + i), form.words("step-" + i)));
        }
        return new ConsultationForm(
                form.text("slug"), form.words("title"), form.words("summary"), steps, form.number("edition"));
    }

    /** The form with a row added, or one removed, as its buttons ask; empty when it is to be saved. */
    Optional<ConsultationForm> rearranged(Form form) {
        List<Step> changed = new ArrayList<>(steps);
        int removed = form.number("remove");
        if (form.has("add")) {
            changed.add(Step.EMPTY);
        } else if (removed >= 0 && removed < changed.size()) {
            changed.remove(removed);
        } else {
            return Optional.empty();
        }
        return Optional.of(new ConsultationForm(slug, title, summary, changed, edition));
    }

    ConsultationForm withEdition(int seen) {
        return new ConsultationForm(slug, title, summary, steps, seen);
    }

    /** The slug to be saved: the one typed, or one made of the title. */
    String slugOrProposal() {
        return slug.isEmpty() ? Slugs.of(title.in(java.util.Locale.ENGLISH)) : slug;
    }

    void check(Errors errors) {
        if (title.isEmpty()) {
            errors.add("title-kk", "desk.error.title");
        }
        Form.limit(title, "title", LONGEST_TITLE, errors);
        Form.limit(summary, "summary", LONGEST_SUMMARY, errors);
        if (!slug.isEmpty()
                && (!slug.matches("[a-z0-9]++(?:-[a-z0-9]++)*+") || slug.length() < 2 || slug.length() > 60)) {
            errors.add("slug", "desk.error.slug", slug);
        }
    }

    /** The rows that something was typed in, as they are saved; what is wrong with them is added to the errors. */
    List<Milestone> milestones(Form form, Errors errors) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.isEmpty()) {
                milestone(form, i, step, errors).ifPresent(milestones::add);
            }
        }
        return milestones;
    }

    private static Optional<Milestone> milestone(Form form, int i, Step step, Errors errors) {
        Form.limit(step.name(), "step-" + i, LONGEST_STEP, errors);
        Optional<LocalDate> day = form.day("day-" + i, errors);
        if (step.day().isEmpty()) {
            errors.add("day-" + i, "desk.error.step.day");
        }
        if (step.name().isEmpty()) {
            errors.add("step-" + i + "-kk", "desk.error.step.name");
        }
        return day.map(known -> new Milestone(known, step.name()));
    }
}
