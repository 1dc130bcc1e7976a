package org.dauys.server.consultation.reader;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultation.Milestone;

/**
 * Where a consultation is in time.
 *
 * @param today in the consultation's zone
 */
public record Timetable(List<Step> steps, LocalDate today) {

    /** A dated step, and how it stands to today. */
    public record Step(Milestone milestone, State state) {}

    public enum State {
        PAST,
        /** The latest that has begun. */
        NOW,
        /** The first that has not. */
        NEXT,
        LATER
    }

    /** How the whole stands. */
    public enum Stage {
        AHEAD,
        UNDER_WAY,
        OVER
    }

    public Timetable {
        steps = List.copyOf(steps);
    }

    static Timetable of(Consultation consultation, InstantSource clock) {
        return of(
                consultation.milestones(),
                clock.instant().atZone(consultation.zone()).toLocalDate());
    }

    /** @param milestones in the order of days */
    static Timetable of(List<Milestone> milestones, LocalDate today) {
        int begun = (int)
                milestones.stream().filter(step -> !step.day().isAfter(today)).count();
        boolean over = !milestones.isEmpty() && milestones.getLast().day().isBefore(today);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            steps.add(new Step(milestones.get(i), state(i, begun, over)));
        }
        return new Timetable(steps, today);
    }

    /** After the last step's day nothing goes on any more. */
    private static State state(int place, int begun, boolean over) {
        if (place < begun) {
            return place == begun - 1 && !over ? State.NOW : State.PAST;
        }
        return place == begun ? State.NEXT : State.LATER;
    }

    public Stage stage() {
        if (steps.stream().allMatch(step -> step.state() == State.NEXT || step.state() == State.LATER)) {
            return Stage.AHEAD;
        }
        return steps.stream().allMatch(step -> step.state() == State.PAST) ? Stage.OVER : Stage.UNDER_WAY;
    }

    /** The first step that has not begun. */
    public Optional<Milestone> next() {
        return steps.stream()
                .filter(step -> step.state() == State.NEXT)
                .map(Step::milestone)
                .findFirst();
    }

    /** How many days there are until the next step; 0 when there is none. */
    public int daysToNext() {
        return next().map(step -> Math.toIntExact(ChronoUnit.DAYS.between(today, step.day())))
                .orElse(0);
    }
}
