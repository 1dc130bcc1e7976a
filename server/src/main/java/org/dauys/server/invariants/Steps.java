package org.dauys.server.invariants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The states of something and the steps between them, each with what causes it: the one place where they are said. Code asks
 * here before it moves something on, and docs/states.md is printed from it.
 *
 * @param <S> the states
 */
public final class Steps<S extends Enum<S>> {
    private final String column;
    private final Class<S> states;
    private final List<Begin<S>> begins;
    private final List<Step<S>> steps;

    private Steps(Builder<S> made) {
        this.column = made.column;
        this.states = made.states;
        this.begins = List.copyOf(made.begins);
        this.steps = List.copyOf(made.steps);
    }

    /** A state that something may begin in, and why. */
    public record Begin<S extends Enum<S>>(S state, String cause) {}

    /** A step that may be taken, and what causes it. */
    public record Step<S extends Enum<S>>(S from, S to, String cause) {}

    /**
     * Begins a graph.
     *
     * @param column of the database that holds the state: {@code submission.import.state}
     */
    public static <S extends Enum<S>> Builder<S> of(String column, Class<S> states) {
        return new Builder<>(column, states);
    }

    /** Collects the steps of a graph. */
    public static final class Builder<S extends Enum<S>> {
        private final String column;
        private final Class<S> states;
        private final List<Begin<S>> begins = new ArrayList<>();
        private final List<Step<S>> steps = new ArrayList<>();

        private Builder(String column, Class<S> states) {
            this.column = column;
            this.states = states;
        }

        /** Something may begin in this state. */
        public Builder<S> begin(S state, String cause) {
            begins.add(new Begin<>(state, cause));
            return this;
        }

        /** One state may follow another. */
        public Builder<S> step(S from, S to, String cause) {
            steps.add(new Step<>(from, to, cause));
            return this;
        }

        /**
         * The graph.
         *
         * @throws IllegalArgumentException when a step stands twice, or no way leads to a state
         */
        public Steps<S> build() {
            Set<List<S>> pairs = new HashSet<>();
            for (Step<S> step : steps) {
                if (!pairs.add(List.of(step.from(), step.to()))) {
                    throw new IllegalArgumentException("The step " + step + " stands twice");
                }
            }
            Steps<S> made = new Steps<>(this);
            Set<S> lost = EnumSet.allOf(states);
            lost.removeAll(made.reached());
            if (!lost.isEmpty()) {
                throw new IllegalArgumentException("No way leads to " + lost);
            }
            return made;
        }
    }

    private Set<S> reached() {
        Set<S> reached = begins.stream().map(Begin::state).collect(Collectors.toSet());
        boolean more = true;
        while (more) {
            more = reached.addAll(steps.stream()
                    .filter(step -> reached.contains(step.from()))
                    .map(Step::to)
                    .toList());
        }
        return reached;
    }

    /** The column of the database that holds the state: {@code submission.import.state}. */
    public String column() {
        return column;
    }

    /** What something may begin in. */
    public List<Begin<S>> begins() {
        return begins;
    }

    /** All steps, in the order in which they are told. */
    public List<Step<S>> steps() {
        return steps;
    }

    /** The states as the database writes them, in the order of their enum. */
    public List<String> codes() {
        return Arrays.stream(states.getEnumConstants()).map(Steps::code).toList();
    }

    /** Whether one state may follow another. */
    public boolean allow(S from, S to) {
        return steps.stream().anyMatch(step -> step.from() == from && step.to() == to);
    }

    /** The codes of the states from which a step leads to this one, as a statement's {@code state = any(:before)} wants. */
    public String[] before(S to) {
        return steps.stream()
                .filter(step -> step.to() == to)
                .map(step -> code(step.from()))
                .toArray(String[]::new);
    }

    /**
     * Lets nothing through but a step of the graph.
     *
     * @throws ImpossibleException when there is none: whoever asks has not looked where the thing stands
     */
    public void check(S from, S to) {
        if (!allow(from, to)) {
            throw Impossible.in(states, "no step leads from " + code(from) + " to " + code(to) + " in " + column);
        }
    }

    /** As the database writes a state: {@code words-gone}. */
    public static String code(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
