package org.dauys.server.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where all submissions of a consultation are: received = published + in moderation + not published, by reason, + withdrawn +
 * erased.
 *
 * @param received the last number of the register, which has no gaps
 * @param hidden by the published reason
 */
public record Reckoning(
        int received, int published, int moderation, Map<HiddenReason, Integer> hidden, int withdrawn, int erased) {

    public Reckoning {
        hidden = Map.copyOf(hidden);
    }

    static Reckoning of(int received, Map<State, Integer> states, Map<HiddenReason, Integer> hidden) {
        Map<HiddenReason, Integer> some = new EnumMap<>(HiddenReason.class);
        hidden.forEach((reason, many) -> {
            if (many > 0) {
                some.put(reason, many);
            }
        });
        return new Reckoning(
                received,
                states.getOrDefault(State.PUBLISHED, 0),
                states.getOrDefault(State.MODERATION, 0),
                some,
                states.getOrDefault(State.WITHDRAWN, 0),
                states.getOrDefault(State.ERASED, 0));
    }

    public int hiddenInAll() {
        return hidden.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The reasons in the order of their list, which is the same everywhere. */
    public List<Map.Entry<HiddenReason, Integer>> reasons() {
        return hidden.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    /** Whether the parts make up the whole. A page on which they do not says so. */
    public boolean isRight() {
        return received == published + moderation + hiddenInAll() + withdrawn + erased;
    }
}
