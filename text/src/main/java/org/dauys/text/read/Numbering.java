package org.dauys.text.read;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Kind;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/** Warns of numbers inside an article that come again or leave one out. */
final class Numbering {
    private final List<Problem> problems;
    private final Map<Node, Siblings> siblings = new HashMap<>();

    private record Numbered(String number, ListNumber order) {}

    /** The numbers that an element's children have so far, and the last of each kind. */
    private static final class Siblings {
        final Set<String> seen = new HashSet<>();
        final Map<Kind, Numbered> last = new EnumMap<>(Kind.class);
    }

    Numbering(List<Problem> problems) {
        this.problems = problems;
    }

    /** Must be asked for the children of an element in their order. */
    void check(Node parent, Node child, ListNumber order, Node article, Place place) {
        Siblings before = siblings.computeIfAbsent(parent, p -> new Siblings());
        Optional<Numbered> last = Optional.ofNullable(before.last.put(child.kind, new Numbered(child.number, order)));
        if (!before.seen.add(child.kind + " " + child.number)) {
            Object where = article.number.isEmpty() ? Place.FILE : article.number;
            problems.add(Problem.of(Cause.NUMBER_REPEATED, place, child.number, where, child.number + "~2"));
            return;
        }
        last.filter(number -> order.isKnown() && number.order().isKnown())
                .filter(number -> !order.follows(number.order()) && order.compareTo(number.order()) != 0)
                .ifPresent(
                        number -> problems.add(Problem.of(Cause.NUMBER_JUMPS, place, child.number, number.number())));
    }
}
