package org.dauys.text.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.text.Kind;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which lines are headings of articles, all of them as a whole. Most lines leave no doubt; two kinds do: a line with
 * no sign behind the number that ends as a sentence («Статья 9 Правил о замках действует.»), and one that runs on in small
 * letters but ends as none («Статья 2 право на воду»). Whether they are headings the numbers around them tell.
 *
 * <p>Costs: a number that follows costs nothing; one left out {@value #LEAVES_OUT}; one that goes back or comes again
 * {@value #GOES_BACK}; a doubtful line taken for a heading {@value #ENDS_AS_A_SENTENCE}, one that runs on {@value #RUNS_ON}; a
 * line with the form of a heading taken for text {@value #HEADING_TAKEN_FOR_TEXT}. A line is told of when reading it
 * otherwise, with all others read as is best then, costs at most {@value #NEAR} more.
 *
 * <p>The {@value #BEAM} best states are kept at each line, and a heading that leaves no doubt ends what the lines before it
 * can change, so the search is linear and holds one stretch of doubtful lines at a time.
 */
final class HeadingSequence {
    private static final int BEAM = 8;

    private static final int LEAVES_OUT = 5;
    private static final int GOES_BACK = 6;
    private static final int ENDS_AS_A_SENTENCE = 1;
    private static final int RUNS_ON = 2;
    private static final int HEADING_TAKEN_FOR_TEXT = 4;
    private static final int NEAR = 2;
    /** In words: what runs on in small letters and is longer is no heading. */
    private static final int LONGEST_HEADING = 14;
    /** In headings: a stretch without one that leaves no doubt is decided when it is that long. */
    private static final int LONGEST_STRETCH = 4_096;

    private static final int NEVER = Integer.MAX_VALUE / 2;

    /** What stands in each line, and what of it is doubtful. */
    record Chosen(List<Optional<Tradition.Heading>> headings, List<Problem> doubts) {}

    private enum Doubt {
        NONE,
        MAY_BE_TEXT,
        MAY_BE_HEADING
    }

    private record Candidate(int line, Tradition.Heading heading, ListNumber number, Doubt doubt) {}

    /** What the headings before a line leave behind: the last number, and whether numbers may begin anew. */
    private record State(@Nullable ListNumber last, boolean anew) {
        private static final State BEGINNING = new State(null, true);

        private String key() {
            return (last == null ? "" : last.readings()) + "/" + anew;
        }
    }

    /** One way to read a line. {@code from} and {@code to} are places among the states before and behind it. */
    private record Step(int from, int to, boolean taken, int cost) {}

    /** The states that can be reached behind a line, with their least costs, and all steps that lead to them. */
    private record Layer(Candidate candidate, List<State> states, int[] costs, List<Step> steps) {}

    private final List<Block> blocks;
    private final List<Optional<Tradition.Heading>> chosen;
    /** By line. */
    private final Map<Integer, Problem> doubts = new TreeMap<>();

    private List<State> states = List.of(State.BEGINNING);
    private int[] costs = {0};
    private final List<Layer> stretch = new ArrayList<>();

    private HeadingSequence(List<Block> blocks, List<Optional<Tradition.Heading>> headings) {
        this.blocks = blocks;
        this.chosen = headings;
    }

    static Chosen of(List<Block> blocks, SectionRole sections) {
        List<Optional<Tradition.Heading>> headings = new ArrayList<>(blocks.size());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Optional<Tradition.Heading> heading =
                    block.form() == Block.Form.NOTE ? Optional.empty() : sections.heading(block);
            headings.add(heading);
            if (heading.isPresent()) {
                candidates.add(candidate(i, heading.get(), doubtOf(block, heading.get())));
            } else {
                int line = i;
                runningOn(block, sections)
                        .map(found -> candidate(line, found, Doubt.MAY_BE_HEADING))
                        .ifPresent(candidates::add);
            }
        }
        if (candidates.stream().allMatch(candidate -> candidate.doubt() == Doubt.NONE)) {
            return new Chosen(headings, List.of());
        }
        HeadingSequence sequence = new HeadingSequence(blocks, headings);
        candidates.forEach(sequence::read);
        sequence.decide();
        return new Chosen(sequence.chosen, List.copyOf(sequence.doubts.values()));
    }

    private static Candidate candidate(int line, Tradition.Heading heading, Doubt doubt) {
        return new Candidate(line, heading, ListNumber.of(heading.number()), doubt);
    }

    private static Doubt doubtOf(Block block, Tradition.Heading heading) {
        String line = block.text();
        String rest = heading.rest();
        int behind = line.length() - rest.length();
        boolean separated = behind < 2 || !Character.isLetterOrDigit(line.charAt(behind - 2));
        boolean sentence = rest.indexOf(' ') > 0 && !separated && Headings.endsSentence(rest);
        return heading.kind() == Kind.ARTICLE && sentence && block.form() != Block.Form.HEADING
                ? Doubt.MAY_BE_TEXT
                : Doubt.NONE;
    }

    private static Optional<Tradition.Heading> runningOn(Block block, SectionRole sections) {
        String line = block.text();
        boolean canBe = block.form() == Block.Form.PLAIN
                && !Headings.endsSentence(line)
                && !line.endsWith(",")
                && line.chars().filter(c -> c == ' ').count() < LONGEST_HEADING;
        return canBe ? sections.headingThatRunsOn(line) : Optional.empty();
    }

    /** Goes on from each state by each way to read the line. */
    private void read(Candidate candidate) {
        Map<State, Integer> reached = new HashMap<>();
        List<Reached> steps = new ArrayList<>();
        for (int from = 0; from < states.size(); from++) {
            steps.add(taken(candidate, from));
            if (candidate.doubt() != Doubt.NONE) {
                int cost = candidate.doubt() == Doubt.MAY_BE_TEXT ? HEADING_TAKEN_FOR_TEXT : 0;
                steps.add(new Reached(from, states.get(from), false, cost));
            }
        }
        steps.forEach(step -> reached.merge(step.state(), costs[step.from()] + step.cost(), Math::min));
        List<State> best = reached.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<State, Integer> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey().key()))
                .limit(stretch.size() < LONGEST_STRETCH ? BEAM : 1)
                .map(Map.Entry::getKey)
                .toList();
        states = best;
        int[] least = best.stream().mapToInt(reached::get).toArray();
        costs = least;
        stretch.add(new Layer(
                candidate,
                best,
                least,
                steps.stream()
                        .map(step -> new Step(step.from(), best.indexOf(step.state()), step.taken(), step.cost()))
                        .filter(step -> step.to() >= 0)
                        .toList()));
        if (best.size() == 1) {
            decide();
        }
    }

    private record Reached(int from, State state, boolean taken, int cost) {}

    private Reached taken(Candidate candidate, int from) {
        State state = states.get(from);
        Kind kind = candidate.heading().kind();
        if (kind != Kind.ARTICLE) {
            return new Reached(from, new State(kind == Kind.ANNEX ? null : state.last(), true), true, 0);
        }
        int own = switch (candidate.doubt()) {
            case NONE -> 0;
            case MAY_BE_TEXT -> ENDS_AS_A_SENTENCE;
            case MAY_BE_HEADING -> RUNS_ON;
        };
        ListNumber number = candidate.number();
        State next = new State(number.isKnown() ? number : state.last(), false);
        return new Reached(from, next, true, own + cost(number, state));
    }

    private static int cost(ListNumber number, State state) {
        ListNumber last = state.last();
        if (last == null || !number.isKnown() || (state.anew() && number.isFirst()) || number.follows(last)) {
            return 0;
        }
        return number.compareTo(last) > 0 ? LEAVES_OUT : GOES_BACK;
    }

    /** Reads the stretch back from its end: the best way through it, and what each line costs when read otherwise. */
    private void decide() {
        int[] behind = new int[states.size()];
        int at = 0;
        for (int i = stretch.size() - 1; i >= 0; i--) {
            Layer layer = stretch.get(i);
            int[] costsBefore = i > 0 ? stretch.get(i - 1).costs() : new int[] {0};
            int[] before = new int[costsBefore.length];
            Arrays.fill(before, NEVER);
            int taken = NEVER;
            int left = NEVER;
            Step best = layer.steps().getFirst();
            int least = NEVER;
            for (Step step : layer.steps()) {
                int on = step.cost() + behind[step.to()];
                before[step.from()] = Math.min(before[step.from()], on);
                int whole = costsBefore[step.from()] + on;
                taken = step.taken() ? Math.min(taken, whole) : taken;
                left = step.taken() ? left : Math.min(left, whole);
                // Where both are as likely, what looks like a sentence is text: that is told, and shows as text.
                boolean better = costsBefore[step.from()] + step.cost() < least
                        || (costsBefore[step.from()] + step.cost() == least && !step.taken());
                if (step.to() == at && better) {
                    best = step;
                    least = costsBefore[step.from()] + step.cost();
                }
            }
            settle(layer.candidate(), best.taken(), Math.abs(taken - left) <= NEAR);
            at = best.from();
            behind = before;
        }
        stretch.clear();
        states = List.of(states.getFirst());
        costs = new int[] {0};
    }

    private void settle(Candidate candidate, boolean taken, boolean near) {
        if (candidate.doubt() == Doubt.NONE) {
            return;
        }
        chosen.set(candidate.line(), taken ? Optional.of(candidate.heading()) : Optional.empty());
        if (near || (candidate.doubt() == Doubt.MAY_BE_TEXT && !taken)) {
            Block block = blocks.get(candidate.line());
            Cause cause = taken ? Cause.LOOKS_LIKE_TEXT : Cause.LOOKS_LIKE_HEADING;
            doubts.put(candidate.line(), Problem.of(cause, block.place(), Headings.shown(block.text())));
        }
    }
}
