package org.dauys.tally.protocol;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of one protocol, or a sum of many. A figure may be missing, which is not the same as 0. Extra categories of
 * ballots (blank, contested …) have names of their own; all of them count as ballots in the box.
 */
public final class Figures {
    /** No figure at all. */
    public static final Figures NONE = new Builder().build();

    private static final int COUNT = Figure.values().length;

    /** Of those that are there, in their order: the one of place p is behind those of smaller places. */
    private final long[] values;

    private final int present;
    private final SortedMap<String, Long> extra;

    private Figures(long[] values, int present, SortedMap<String, Long> extra) {
        this.values = values;
        this.present = present;
        this.extra = extra;
    }

    /** What was counted of it, if the protocol says it; may be negative when the protocol does. */
    public OptionalLong get(Figure figure) {
        return has(figure) ? OptionalLong.of(orZero(figure)) : OptionalLong.empty();
    }

    /** Whether the protocol says it. */
    public boolean has(Figure figure) {
        return (present & 1 << figure.place()) != 0;
    }

    /** What was counted of it, 0 where it is missing. */
    public long orZero(Figure figure) {
        int bit = 1 << figure.place();
        return (present & bit) == 0 ? 0 : values[Integer.bitCount(present & (bit - 1))];
    }

    /** Extra categories by name, in the order of names. */
    public SortedMap<String, Long> extra() {
        return extra;
    }

    /** The sum of all categories of ballots: yes, no, invalid, apart and the extra ones; missing ones count as 0. */
    public long categories() {
        long sum = orZero(Figure.YES) + orZero(Figure.NO) + orZero(Figure.INVALID) + orZero(Figure.APART);
        for (long more : extra.values()) {
            sum += more;
        }
        return sum;
    }

    /** With what follows from the stated ones filled in: issued, in the box, participants, valid. Stated ones stay. */
    public Figures completed() {
        boolean issued = has(Figure.ISSUED) || !(has(Figure.ISSUED_AT_STATION) || has(Figure.ISSUED_AT_HOME));
        boolean follows = has(Figure.IN_BOX) && has(Figure.PARTICIPANTS) && has(Figure.VALID);
        if (issued && follows) {
            return this;
        }
        Builder builder = new Builder(this);
        builder.sumIfMissing(Figure.ISSUED, Figure.ISSUED_AT_STATION, Figure.ISSUED_AT_HOME);
        builder.sumIfMissing(Figure.IN_BOX, Figure.IN_BOX_AT_STATION, Figure.IN_BOX_AT_HOME);
        if (has(Figure.YES) && has(Figure.NO)) {
            builder.setIfMissing(Figure.VALID, orZero(Figure.YES) + orZero(Figure.NO));
            builder.setIfMissing(Figure.IN_BOX, categories());
        }
        if (builder.has(Figure.IN_BOX)) {
            builder.setIfMissing(Figure.PARTICIPANTS, builder.values[Figure.IN_BOX.place()]);
        }
        return builder.present == present ? this : builder.build();
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return present == 0 && extra.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures
                && figures.present == present
                && Arrays.equals(figures.values, values)
                && figures.extra.equals(extra);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(values) + present) + extra.hashCode();
    }

    /** "yes=12 no=3", in the order of {@link Figure}, then the extra ones: the same for the same figures. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Figure figure : Figure.values()) {
            if (has(figure)) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(figure.key())
                        .append('=')
                        .append(orZero(figure));
            }
        }
        extra.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : " ").append(name).append('=').append(value));
        return text.toString();
    }

    /** Collects figures. Not for several threads. */
    public static final class Builder {
        private final long[] values = new long[COUNT];
        private int present;
        private SortedMap<String, Long> extra = Collections.emptySortedMap();

        /** With none yet. */
        public Builder() {}

        /** With those that are there. */
        public Builder(Figures figures) {
            present = figures.present;
            for (int i = 0, next = 0; i < COUNT; i++) {
                values[i] = (present & 1 << i) == 0 ? 0 : figures.values[next++];
            }
            extra = figures.extra;
        }

        /** Says a figure; one that was said before is replaced. */
        public Builder set(Figure figure, long value) {
            values[figure.place()] = value;
            present |= 1 << figure.place();
            return this;
        }

        /** Says an extra category. */
        public Builder extra(String name, long value) {
            if (extra.isEmpty()) {
                extra = new TreeMap<>();
            } else if (!(extra instanceof TreeMap)) {
                extra = new TreeMap<>(extra);
            }
            extra.put(name, value);
            return this;
        }

        /**
         * Adds all figures of others to those here.
         *
         * @throws ArithmeticException beyond the range of a long
         */
        public Builder add(Figures figures) {
            for (int i = 0, next = 0; i < COUNT; i++) {
                if ((figures.present & 1 << i) != 0) {
                    values[i] = Math.addExact(values[i], figures.values[next++]);
                }
            }
            present |= figures.present;
            for (Map.Entry<String, Long> one : figures.extra.entrySet()) {
                extra(one.getKey(), Math.addExact(extra.getOrDefault(one.getKey(), 0L), one.getValue()));
            }
            return this;
        }

        private boolean has(Figure figure) {
            return (present & 1 << figure.place()) != 0;
        }

        private void setIfMissing(Figure figure, long value) {
            if (!has(figure)) {
                set(figure, value);
            }
        }

        private void sumIfMissing(Figure sum, Figure one, Figure other) {
            if (!has(sum) && (has(one) || has(other))) {
                set(sum, values[one.place()] + values[other.place()]);
            }
        }

        /** What was collected. The builder may go on. */
        public Figures build() {
            long[] stated = new long[Integer.bitCount(present)];
            for (int i = 0, next = 0; i < COUNT; i++) {
                if ((present & 1 << i) != 0) {
                    stated[next++] = values[i];
                }
            }
            return new Figures(
                    stated, present, extra.isEmpty() ? extra : Collections.unmodifiableSortedMap(new TreeMap<>(extra)));
        }
    }
}
