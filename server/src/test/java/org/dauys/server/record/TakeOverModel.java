package org.dauys.server.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two nodes that write one log, as a state machine: what each step of {@link LogKeeper}, {@link LeasedStorage} and the engine's appender
 * leaves behind, and what can come between any two of them.
 *
 * @param locked whether the folder's lock keeps a second node out as long as the first lives
 * @param fenced whether the lease is asked for before a batch is decided and before it is published
 */
record TakeOverModel(boolean locked, boolean fenced) {
    private static final int NOBODY = -1;
    private static final int EVENTS = 2;
    /** More take-overs bring nothing new. */
    private static final int MOST_FENCES = 4;

    /** Where a node is on its way. A batch is what the whole log will be. */
    enum Phase {
        DOWN,
        LEASED,
        OPEN,
        /** The lease was asked for; nothing is written yet: here it may be stopped for long. */
        MAY_DECIDE,
        DECIDED,
        SIGNED,
        MAY_PUBLISH,
        PUBLISHED
    }

    record Node(Phase phase, int fence, List<Integer> batch, boolean stopped) {
        static final Node DOWN = new Node(Phase.DOWN, 0, List.of(), false);

        Node at(Phase next) {
            return new Node(next, fence, batch, stopped);
        }
    }

    /**
     * Everything at one moment.
     *
     * @param committed events in the database
     * @param placed what the database knows of the log
     * @param decided the log with the batch that is on its way, as the folder says
     * @param published the log as readers see it
     * @param signed every tree that was ever signed
     * @param holder of the lease; nobody once it is over
     * @param lock who has the folder open
     */
    record State(
            Set<Integer> committed,
            List<Integer> placed,
            List<Integer> decided,
            List<Integer> published,
            Set<List<Integer>> signed,
            int fence,
            int holder,
            int lock,
            List<Node> nodes) {

        static State first() {
            return new State(
                    Set.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    0,
                    NOBODY,
                    NOBODY,
                    List.of(Node.DOWN, Node.DOWN));
        }

        /** All that was committed is published, and the database knows it. */
        boolean isDone() {
            return new HashSet<>(published).equals(committed) && placed.equals(published);
        }

        State with(int node, Node changed) {
            List<Node> all = new ArrayList<>(nodes);
            all.set(node, changed);
            return new State(committed, placed, decided, published, signed, fence, holder, lock, List.copyOf(all));
        }

        State commit(int event) {
            Set<Integer> more = new TreeSet<>(committed);
            more.add(event);
            return new State(Set.copyOf(more), placed, decided, published, signed, fence, holder, lock, nodes);
        }

        State lease(int grown, int who) {
            return new State(committed, placed, decided, published, signed, grown, who, lock, nodes);
        }

        State lock(int who) {
            return new State(committed, placed, decided, published, signed, fence, holder, who, nodes);
        }

        State decide(List<Integer> batch) {
            return new State(committed, placed, batch, published, signed, fence, holder, lock, nodes);
        }

        State sign(List<Integer> batch) {
            Set<List<Integer>> more = new HashSet<>(signed);
            more.add(batch);
            return new State(committed, placed, decided, published, Set.copyOf(more), fence, holder, lock, nodes);
        }

        State publish(List<Integer> batch) {
            return new State(committed, placed, decided, batch, signed, fence, holder, lock, nodes);
        }

        State place(List<Integer> known) {
            return new State(committed, known, decided, published, signed, fence, holder, lock, nodes);
        }
    }

    /** What is wrong with a state, or with the step to it. */
    static Optional<String> wrong(State before, State now) {
        List<List<Integer>> trees = new ArrayList<>(now.signed());
        trees.sort((one, other) -> one.size() - other.size());
        for (int i = 1; i < trees.size(); i++) {
            if (!isPrefix(trees.get(i - 1), trees.get(i))
                    || trees.get(i - 1).size() == trees.get(i).size()) {
                return Optional.of("two histories are signed: " + trees);
            }
        }
        if (!isPrefix(before.decided(), now.decided())) {
            return Optional.of(
                    "decided, and so acknowledged, and taken back: " + before.decided() + " then " + now.decided());
        }
        if (!isPrefix(before.published(), now.published())) {
            return Optional.of("published and taken back: " + before.published() + " then " + now.published());
        }
        if (new HashSet<>(now.published()).size() != now.published().size()) {
            return Optional.of("entered twice: " + now.published());
        }
        return isPrefix(now.placed(), now.published())
                ? Optional.empty()
                : Optional.of("the database knows " + now.placed() + " of " + now.published());
    }

    private static boolean isPrefix(List<Integer> one, List<Integer> other) {
        return Collections.indexOfSubList(other, one) == 0 && one.size() <= other.size();
    }

    /** All that can come next. */
    Stream<State> next(State now) {
        Stream<State> events = IntStream.rangeClosed(1, EVENTS)
                .filter(event -> !now.committed().contains(event))
                .mapToObj(now::commit);
        Stream<State> over = now.holder() == NOBODY ? Stream.of() : Stream.of(now.lease(now.fence(), NOBODY));
        Stream<State> ofNodes = IntStream.range(0, now.nodes().size()).boxed().flatMap(node -> next(now, node));
        return Stream.of(events, over, ofNodes).flatMap(one -> one);
    }

    private Stream<State> next(State now, int id) {
        Node node = now.nodes().get(id);
        List<State> all = new ArrayList<>();
        if (node.phase() != Phase.DOWN) {
            all.add(down(now, id));
            all.add(now.with(id, new Node(node.phase(), node.fence(), node.batch(), !node.stopped())));
        }
        if (!node.stopped()) {
            step(now, id, node).ifPresent(all::add);
        }
        return all.stream();
    }

    /** Killed, or gone by itself: the operating system takes its lock. */
    private static State down(State now, int id) {
        return now.with(id, Node.DOWN).lock(now.lock() == id ? NOBODY : now.lock());
    }

    private Optional<State> step(State now, int id, Node node) {
        return switch (node.phase()) {
            case DOWN ->
                now.holder() == NOBODY && now.fence() < MOST_FENCES
                        ? Optional.of(now.lease(now.fence() + 1, id)
                                .with(id, new Node(Phase.LEASED, now.fence() + 1, List.of(), false)))
                        : Optional.empty();
            case LEASED ->
                locked && now.lock() != NOBODY ? Optional.empty() : Optional.of(opened(now.lock(id), id, node));
            case OPEN -> begin(now, id, node);
            case MAY_DECIDE -> Optional.of(now.decide(node.batch()).with(id, node.at(Phase.DECIDED)));
            case DECIDED -> Optional.of(now.sign(node.batch()).with(id, node.at(Phase.SIGNED)));
            case SIGNED -> Optional.of(ifStill(now, id, node, now.with(id, node.at(Phase.MAY_PUBLISH))));
            case MAY_PUBLISH -> Optional.of(now.publish(node.batch()).with(id, node.at(Phase.PUBLISHED)));
            // What the database keeps, it keeps under the fence in any case.
            case PUBLISHED ->
                Optional.of(
                        now.fence() == node.fence()
                                ? now.place(node.batch()).with(id, node.at(Phase.OPEN))
                                : down(now, id));
        };
    }

    /** What was decided is brought to its end; else the database is told what it does not know. */
    private static State opened(State now, int id, Node node) {
        if (now.decided().size() > now.published().size()) {
            return now.with(id, new Node(Phase.DECIDED, node.fence(), now.decided(), false));
        }
        return now.with(id, new Node(Phase.PUBLISHED, node.fence(), now.published(), false));
    }

    private Optional<State> begin(State now, int id, Node node) {
        List<Integer> batch = new ArrayList<>(node.batch());
        now.committed().stream()
                .filter(event -> !now.placed().contains(event))
                .sorted()
                .forEach(batch::add);
        return batch.size() == node.batch().size()
                ? Optional.empty()
                : Optional.of(ifStill(
                        now,
                        id,
                        node,
                        now.with(id, new Node(Phase.MAY_DECIDE, node.fence(), List.copyOf(batch), false))));
    }

    /** Goes on where the lease is still its own; else lets go of the log. */
    private State ifStill(State now, int id, Node node, State on) {
        return !fenced || now.fence() == node.fence() ? on : down(now, id);
    }
}
