package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** Which provision of an act a place names, and the shortest place that names a provision and no other. */
final class Places {
    private final Act act;
    private final Map<String, Provision> parents = new HashMap<>();
    private final Map<String, List<Provision>> byNumber = new HashMap<>();

    Places(Act act) {
        this.act = act;
        act.walk().forEach(provision -> {
            provision.children().forEach(child -> parents.put(child.label(), provision));
            byNumber.computeIfAbsent(key(provision.kind(), provision.number()), none -> new ArrayList<>())
                    .add(provision);
        });
    }

    private static String key(Kind kind, String number) {
        return kind.name() + " " + number.toLowerCase(Locale.ROOT);
    }

    /** Those without a parent. */
    List<Provision> roots() {
        return act.provisions();
    }

    Optional<Provision> parent(Provision provision) {
        return Optional.ofNullable(parents.get(provision.label()));
    }

    /** What stands in the provision of a label; those without a parent where it is empty. */
    List<Provision> children(String label) {
        return label.isEmpty()
                ? act.provisions()
                : act.walk()
                        .filter(one -> one.label().equals(label))
                        .findFirst()
                        .map(Provision::children)
                        .orElse(List.of());
    }

    /** The provisions beside one, itself included, in the order of the act. */
    List<Provision> siblings(Provision provision) {
        return parent(provision).map(Provision::children).orElse(act.provisions());
    }

    /** All articles of the act, in their order. */
    List<Provision> all(Kind kind) {
        return act.walk().filter(one -> one.kind() == kind).toList();
    }

    /** What a place means, from the outside: one provision, or several when it does not tell them apart. */
    List<Provision> named(List<Step> steps) {
        Step last = steps.getLast();
        for (Kind kind : inOrder(last)) {
            List<Provision> candidates = byNumber.getOrDefault(key(kind, last.number()), List.of()).stream()
                    .filter(one -> isUnder(one, steps, steps.size() - 1, false))
                    .toList();
            List<Provision> close = candidates.stream()
                    .filter(one -> isUnder(one, steps, steps.size() - 1, true))
                    .toList();
            if (!candidates.isEmpty()) {
                return close.size() == 1 ? close : candidates;
            }
        }
        return List.of();
    }

    /** The kind of the noun itself first. */
    private static List<Kind> inOrder(Step step) {
        List<Kind> kinds = new ArrayList<>(step.kinds());
        kinds.sort((one, other) -> Boolean.compare(
                other.jsonName().equals(step.name()), one.jsonName().equals(step.name())));
        return kinds;
    }

    /** Whether the steps before one of them are above the provision in this order; {@code close}: with nothing between. */
    private boolean isUnder(Provision provision, List<Step> steps, int at, boolean close) {
        Provision above = provision;
        for (int i = at - 1; i >= 0; i--) {
            above = parents.get(above.label());
            while (!close && above != null && !isNamed(above, steps.get(i))) {
                above = parents.get(above.label());
            }
            if (above == null || !isNamed(above, steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(Provision provision, Step step) {
        return step.kinds().contains(provision.kind()) && provision.number().equalsIgnoreCase(step.number());
    }

    /** The place of a provision from the outside; empty when its numbers do not tell it from another. */
    Optional<List<Step>> name(Provision provision) {
        if (!Step.names(provision)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>(List.of(Step.of(provision)));
        boolean whole = provision.kind() == Kind.ARTICLE
                || provision.kind() == Kind.PREAMBLE
                || provision.kind().isGroup();
        Provision above = provision;
        while (true) {
            if (whole && named(steps).equals(List.of(provision))) {
                return Optional.of(steps);
            }
            above = parents.get(above.label());
            if (above == null) {
                return named(steps).equals(List.of(provision)) ? Optional.of(steps) : Optional.empty();
            }
            whole |= above.kind() == Kind.ARTICLE || above.kind().isGroup();
            if (Step.names(above)) {
                steps.addFirst(Step.of(above));
            }
        }
    }
}
