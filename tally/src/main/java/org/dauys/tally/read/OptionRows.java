package org.dauys.tally.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dauys.tally.protocol.Figures;

/** Entries of a file that has a row for each option: rows of one station, question and id are one entry. */
final class OptionRows {
    private final Map<List<String>, Gathered> byKey = new LinkedHashMap<>();

    /** What the rows of one entry add up to. */
    static final class Gathered {
        private final Entry first;
        private final Singles single;
        private final Figures.Builder counted;

        private Gathered(Entry first) {
            this.first = first;
            single = first.single().copy();
            counted = new Figures.Builder(first.figures());
        }

        /** @param means a figure's key, or the name of an extra category */
        void add(String means, long votes) {
            counted.add(MappingYaml.figure(means)
                    .map(figure -> new Figures.Builder().set(figure, votes))
                    .orElseGet(() -> new Figures.Builder().extra(means, votes))
                    .build());
        }

        private Entry entry() {
            return new Entry(
                    first.station(),
                    first.name(),
                    first.place(),
                    first.area(),
                    first.areaNames(),
                    first.question(),
                    counted.build(),
                    Map.of(),
                    single,
                    first.origin());
        }
    }

    /**
     * The rows with a key.
     *
     * @param first the entry that the first of them makes, with the figures that all have in common, of one question
     */
    Gathered rows(List<String> key, Supplier<Entry> first) {
        return byKey.computeIfAbsent(key, _ -> new Gathered(first.get()));
    }

    /** Gives each in the order of their first rows. */
    void each(Consumer<Entry> entries) {
        byKey.values().forEach(rows -> entries.accept(rows.entry()));
    }
}
