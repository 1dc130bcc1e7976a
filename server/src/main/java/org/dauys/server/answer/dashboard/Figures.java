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
 * @param weeks from the first with a submission to the last with a submission or an answer, none left out
 * @param changes what changed because of submissions
 */
record Figures(Standing standing, Answered answers, Shares shares, List<Week> weeks, Changes changes) {

    Figures {
        weeks = List.copyOf(weeks);
    }

    /**
     * In which states they are.
     *
     * @param states how many submissions are in each state
     * @param hidden how many are hidden, by the code of the reason
     */
    record Standing(Map<State, Integer> states, Map<String, Integer> hidden) {
        Standing {
            states = Map.copyOf(states);
            hidden = Map.copyOf(hidden);
        }
    }

    /**
     * How published ones were answered.
     *
     * @param dispositions how many were decided so, by its code
     * @param medianDays from receipt to the first answer, of those answered; empty when none is
     */
    record Answered(Map<String, Integer> dispositions, Optional<Double> medianDays) {
        Answered {
            dispositions = Map.copyOf(dispositions);
        }

        /** How many have an answer. */
        int many() {
            return dispositions.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Of what they are, and whose.
     *
     * @param themes in the editor's order; a submission with several themes counts in each
     * @param untold of no theme
     * @param bodies in the editor's order
     * @param unrouted published ones that no body has
     */
    record Shares(List<Share> themes, Share untold, List<Share> bodies, Share unrouted) {
        Shares {
            themes = List.copyOf(themes);
            bodies = List.copyOf(bodies);
        }
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
        return standing.states().values().stream().mapToInt(Integer::intValue).sum();
    }

    int state(State state) {
        return standing.states().getOrDefault(state, 0);
    }

    int published() {
        return state(State.PUBLISHED);
    }

    int open() {
        return published() - answered();
    }

    int answered() {
        return answers.many();
    }

    Map<String, Integer> dispositions() {
        return answers.dispositions();
    }

    Optional<Double> medianDays() {
        return answers.medianDays();
    }

    Map<String, Integer> hidden() {
        return standing.hidden();
    }

    List<Share> themes() {
        return shares.themes();
    }

    Share untold() {
        return shares.untold();
    }

    List<Share> bodies() {
        return shares.bodies();
    }

    Share unrouted() {
        return shares.unrouted();
    }
}
