package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;

/**
 * Finds which protocol of a station stands: the last of its corrections. Where that is in doubt, one is chosen by id and contents
 * and never by the order of arrival, and the doubt is told.
 */
final class Standing {
    private static final String NOT_SAID = "–";
    private static final Comparator<Protocol> ORDER = Comparator.comparing(Protocol::id, Standing::compareIds)
            .thenComparing(protocol -> protocol.figures().toString())
            .thenComparing(protocol -> protocol.replaces().orElse(""))
            .thenComparing(protocol -> protocol.signing().toString())
            .thenComparing(protocol -> protocol.origin().file())
            .thenComparingInt(protocol -> protocol.origin().row());

    private final Ids all;
    private final Consumer<Finding> found;

    /**
     * @param all ids of the whole count
     * @param found hears of each doubt
     */
    Standing(Ids all, Consumer<Finding> found) {
        this.all = all;
        this.found = found;
    }

    /** Numbers as numbers, so that 9 is before 10; other ids as texts. */
    static int compareIds(String one, String other) {
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers && one.length() != other.length()
                ? Integer.compare(one.length(), other.length())
                : one.compareTo(other);
    }

    static boolean isNumber(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return !id.isEmpty() && id.charAt(0) != '0';
    }

    /** The one that stands, of all official protocols of a station on a question; at least one. */
    Protocol of(List<Protocol> official) {
        if (official.size() == 1 && official.getFirst().replaces().isEmpty()) {
            return official.getFirst();
        }
        List<Protocol> once = once(official);
        Map<String, Protocol> here = new HashMap<>();
        once.forEach(protocol -> here.put(protocol.id(), protocol));
        Map<String, Protocol> next = new HashMap<>();
        List<Protocol> first = new ArrayList<>();
        for (Protocol protocol : once) {
            Optional<String> target = protocol.replaces().filter(id -> isHere(protocol, id, here));
            if (target.isEmpty()) {
                first.add(protocol);
            } else if (next.putIfAbsent(target.get(), protocol) != null) {
                tell(Rule.REPLACED_TWICE, protocol, "id", protocol.id(), "replaces", target.get());
            }
        }
        return follow(once, first, next);
    }

    private Protocol follow(List<Protocol> once, List<Protocol> first, Map<String, Protocol> next) {
        for (int i = 1; i < first.size(); i++) {
            Protocol other = first.get(i);
            tell(Rule.SEVERAL_OFFICIAL, other, "counted", name(first.getFirst()), "not counted", name(other));
        }
        Protocol begin = first.isEmpty() ? once.getFirst() : first.getFirst();
        if (first.isEmpty()) {
            tell(Rule.REPLACES_IN_CIRCLE, begin, "counted", name(begin));
            return begin;
        }
        Protocol last = begin;
        int corrections = 0;
        for (Protocol after = next.get(last.id()); after != null; after = next.get(last.id())) {
            last = after;
            corrections++;
        }
        if (corrections > 0) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("corrections", String.valueOf(corrections));
            values.putAll(otherwise(begin.figures(), "now", last.figures()));
            tell(Rule.CORRECTED, last, values);
        }
        circles(once, next);
        return last;
    }

    /** Protocols that are in a circle of their own beside a good chain. */
    private void circles(List<Protocol> once, Map<String, Protocol> next) {
        for (Protocol protocol : once) {
            Set<String> seen = new HashSet<>();
            Protocol at = protocol;
            while (at != null && seen.add(at.id())) {
                at = next.get(at.id());
            }
            if (at != null && at.id().equals(protocol.id()) && next.containsKey(protocol.id())) {
                tell(Rule.REPLACES_IN_CIRCLE, protocol, "id", protocol.id());
            }
        }
    }

    /** Sorted, what is repeated left out, and of one id one content. */
    private List<Protocol> once(List<Protocol> official) {
        List<Protocol> sorted = official.stream().sorted(ORDER).toList();
        List<Protocol> once = new ArrayList<>();
        for (Protocol protocol : sorted) {
            Protocol before = once.isEmpty() ? null : once.getLast();
            if (before != null && same(before, protocol)) {
                tell(Rule.REPEATED, protocol, "id", name(protocol));
            } else if (before != null && !protocol.id().isEmpty() && before.id().equals(protocol.id())) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("id", protocol.id());
                values.putAll(otherwise(before.figures(), "also", protocol.figures()));
                tell(Rule.REWRITTEN, protocol, values);
            } else {
                once.add(protocol);
            }
        }
        return once;
    }

    private static boolean same(Protocol one, Protocol other) {
        return one.id().equals(other.id())
                && one.replaces().equals(other.replaces())
                && one.figures().equals(other.figures())
                && one.signing().equals(other.signing());
    }

    private boolean isHere(Protocol protocol, String id, Map<String, Protocol> here) {
        if (here.containsKey(id)) {
            return true;
        }
        Rule rule = all.has(id) ? Rule.REPLACES_ANOTHER : Rule.REPLACES_UNKNOWN;
        tell(rule, protocol, "id", protocol.id(), "replaces", id);
        return false;
    }

    private static String name(Protocol protocol) {
        return protocol.id().isEmpty() ? protocol.figures().toString() : protocol.id();
    }

    private void tell(Rule rule, Protocol protocol, Object... values) {
        tell(rule, protocol, Finding.values(values));
    }

    private void tell(Rule rule, Protocol protocol, Map<String, String> values) {
        found.accept(Finding.of(rule, protocol.station(), protocol.question(), protocol.origin(), values));
    }

    /** Each figure that two protocols do not both say alike: "12, now 13", with a dash for what one of them does not say. */
    private static Map<String, String> otherwise(Figures one, String word, Figures other) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            String before = one.has(figure) ? String.valueOf(one.orZero(figure)) : NOT_SAID;
            String after = other.has(figure) ? String.valueOf(other.orZero(figure)) : NOT_SAID;
            if (!before.equals(after)) {
                values.put(figure.key(), before + ", " + word + " " + after);
            }
        }
        Set<String> names = new TreeSet<>(one.extra().keySet());
        names.addAll(other.extra().keySet());
        for (String name : names) {
            Long before = one.extra().get(name);
            Long after = other.extra().get(name);
            if (!Objects.equals(before, after)) {
                values.put(
                        name,
                        (before == null ? NOT_SAID : before) + ", " + word + " " + (after == null ? NOT_SAID : after));
            }
        }
        return values;
    }

    /** Where an observer's copy says otherwise; empty when it agrees in all that both say. */
    static Map<String, String> differences(Figures official, Figures observed) {
        Figures ours = official.completed();
        Map<String, String> values = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            if (observed.has(figure) && ours.has(figure) && ours.orZero(figure) != observed.orZero(figure)) {
                values.put(figure.key(), ours.orZero(figure) + ", observed " + observed.orZero(figure));
            }
        }
        observed.extra().forEach((name, value) -> {
            Long stated = ours.extra().get(name);
            if (stated != null && !stated.equals(value)) {
                values.put(name, stated + ", observed " + value);
            }
        });
        return values;
    }
}
