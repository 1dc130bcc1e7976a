package org.dauys.server.answer.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.site.Words;
import org.dauys.server.submission.State;

/**
 * How a consultation goes, in numbers.
 *
 * @param states how many submissions are in each state, by its code
 * @param hidden how many are hidden, by the code of the reason
 * @param answered published ones with an answer
 * @param themes in the editor's order; a submission with several themes counts in each
 * @param untold of no theme
 * @param bodies in the editor's order
 * @param unrouted published ones that no body has
 * @param weeks from the first with a submission to the last with a submission or an answer, none left out
 * @param medianDays from receipt to the first answer, of those answered; empty when none is
 * @param dispositions how many published ones were decided so, by its code
 * @param changes what changed because of submissions
 */
record Figures(
        Map<State, Integer> states,
        Map<String, Integer> hidden,
        int answered,
        List<Share> themes,
        Share untold,
        List<Share> bodies,
        Share unrouted,
        List<Week> weeks,
        Optional<Double> medianDays,
        Map<String, Integer> dispositions,
        Changes changes) {

    Figures {
        states = Map.copyOf(states);
        hidden = Map.copyOf(hidden);
        themes = List.copyOf(themes);
        bodies = List.copyOf(bodies);
        weeks = List.copyOf(weeks);
        dispositions = Map.copyOf(dispositions);
    }

    /**
     * Of a theme or a body.
     *
     * @param answered published, with an answer
     * @param open published, without one
     * @param other not published, withdrawn or erased
     */
    record Share(Words name, int answered, int open, int other) {
        int received() {
            return answered + open + other;
        }
    }

    /** @param monday on which it begins */
    record Week(LocalDate monday, int received, int answered) {}

    /**
     * What the trace says.
     *
     * @param ties confirmed ones of submissions
     * @param submissions how many have one
     * @param provisions changed provisions with a submission as a source
     * @param sourced changed provisions with any source
     */
    record Changes(int ties, int submissions, int provisions, int sourced) {}

    int received() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    int state(State state) {
        return states.getOrDefault(state, 0);
    }

    int published() {
        return state(State.PUBLISHED);
    }

    int open() {
        return published() - answered;
    }
}
