package org.dauys.opinion.similar;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How some texts that hang together were divided: whom each is near to, and how near. Texts by their numbers; the medoid of each is
 * the number of its campaign.
 */
public final class Divided implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Near> texts;

    private Divided(List<Near> texts) {
        this.texts = List.copyOf(texts);
    }

    /** One text, and the text in the middle of what it belongs to. */
    record Near(int text, int medoid, Nearness nearness) implements Serializable {}

    static Divided of(KnownTexts texts, Rule rule, Comparer comparer, int[] members) {
        List<Near> near = new ArrayList<>();
        Division.of(
                texts,
                rule,
                comparer,
                members,
                (round, text, nearness) -> near.add(new Near(text, round.medoid(), nearness)));
        return new Divided(near);
    }

    /** Who is around each medoid, in the order in which medoids were found. */
    Map<Integer, List<Near>> byMedoid() {
        Map<Integer, List<Near>> by = new LinkedHashMap<>();
        texts.forEach(near ->
                by.computeIfAbsent(near.medoid(), key -> new ArrayList<>()).add(near));
        return by;
    }
}
