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
    private static final int COUNT = Figure.values().length;
    private static final SortedMap<String, Long> NO_EXTRA = Collections.emptySortedMap();
    private static final int[] NO_SMALL = {};
    private static final long[] NO_LARGE = {};

    /** No figure at all. */
    public static final Figures NONE = new Builder().build();

    /**
     * Of those that are there, in their order: the one of place p is behind those of smaller places. Most have nothing above two billion and
     * are kept in half the room.
     */
    private final int[] small;

    /** Instead of the small ones where one of them is larger. */
    private final long[] large;

    private final int present;
    private final SortedMap<String, Long> extra;

    private Figures(int[] small, long[] large, int present, SortedMap<String, Long> extra) {
        this.small = small;
        this.large = large;
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
        return (present & bit) == 0 ? 0 : value(Integer.bitCount(present & (bit - 1)));
    }

    /** The one behind so many others. */
    private long value(int place) {
        return large.length == 0 ? small[place] : large[place];
    }

    /** Extra categories by name, in the order of names. */
    public SortedMap<String, Long> extra() {
        return extra;
    }

    /** The sum of all categories of ballots: yes, no, invalid, apart and the extra ones; missing ones count as 0. */
    public long categories() {
        return orZero(Figure.YES) + orZero(Figure.NO) + orZero(Figure.INVALID) + orZero(Figure.APART) + sum(extra);
    }

    private static long sum(SortedMap<String, Long> extra) {
        long sum = 0;
        // Most protocols have none, and the walk over none is not free.
        if (!extra.isEmpty()) {
            for (long more : extra.values()) {
                sum += more;
            }
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
        Builder builder = new Builder(this).complete();
        return builder.present == present ? this : builder.build();
    }

    /** Whether a figure or an extra category is below 0. */
    public boolean hasNegative() {
        long signs = 0;
        for (int place = Integer.bitCount(present) - 1; place >= 0; place--) {
            signs |= value(place);
        }
        return signs < 0 || (!extra.isEmpty() && extra.values().stream().anyMatch(value -> value < 0));
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return present == 0 && extra.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures
                && figures.present == present
                && Arrays.equals(figures.small, small)
                && Arrays.equals(figures.large, large)
                && figures.extra.equals(extra);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (Arrays.hashCode(small) + Arrays.hashCode(large)) + present) + extra.hashCode();
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
        private SortedMap<String, Long> extra = NO_EXTRA;

        /** With none yet. */
        public Builder() {}

        /** With those that are there. */
        public Builder(Figures figures) {
            reset(figures);
        }

        /** Says what others say, and nothing else. */
        public Builder reset(Figures figures) {
            present = figures.present;
            Arrays.fill(values, 0);
            int next = 0;
            for (int left = present; left != 0; left &= left - 1) {
                values[Integer.numberOfTrailingZeros(left)] = figures.value(next++);
            }
            extra = figures.extra;
            return this;
        }

        /** Fills in what follows from the stated ones, as {@link Figures#completed} does. */
        public Builder complete() {
            sumIfMissing(Figure.ISSUED, Figure.ISSUED_AT_STATION, Figure.ISSUED_AT_HOME);
            sumIfMissing(Figure.IN_BOX, Figure.IN_BOX_AT_STATION, Figure.IN_BOX_AT_HOME);
            if (has(Figure.YES) && has(Figure.NO)) {
                setIfMissing(Figure.VALID, orZero(Figure.YES) + orZero(Figure.NO));
                setIfMissing(Figure.IN_BOX, categories());
            }
            if (has(Figure.IN_BOX)) {
                setIfMissing(Figure.PARTICIPANTS, orZero(Figure.IN_BOX));
            }
            return this;
        }

        /** Whether it was said. */
        public boolean has(Figure figure) {
            return (present & 1 << figure.place()) != 0;
        }

        /** What was said of it, 0 where nothing was. */
        public long orZero(Figure figure) {
            return values[figure.place()];
        }

        private long categories() {
            return orZero(Figure.YES) + orZero(Figure.NO) + orZero(Figure.INVALID) + orZero(Figure.APART) + sum(extra);
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
                    values[i] = Math.addExact(values[i], figures.value(next++));
                }
            }
            return addExtra(figures.present, figures.extra);
        }

        /**
         * Adds all that another has collected.
         *
         * @throws ArithmeticException beyond the range of a long
         */
        public Builder add(Builder figures) {
            for (int i = 0; i < COUNT; i++) {
                values[i] = Math.addExact(values[i], figures.values[i]);
            }
            return addExtra(figures.present, figures.extra);
        }

        private Builder addExtra(int more, SortedMap<String, Long> figures) {
            present |= more;
            if (figures.isEmpty()) {
                return this;
            }
            for (Map.Entry<String, Long> one : figures.entrySet()) {
                extra(one.getKey(), Math.addExact(extra.getOrDefault(one.getKey(), 0L), one.getValue()));
            }
            return this;
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
            boolean isSmall = true;
            for (long value : values) {
                isSmall &= value == (int) value;
            }
            int size = Integer.bitCount(present);
            int[] small = isSmall ? new int[size] : NO_SMALL;
            long[] large = isSmall ? NO_LARGE : new long[size];
            int next = 0;
            for (int left = present; left != 0; left &= left - 1, next++) {
                long value = values[Integer.numberOfTrailingZeros(left)];
                if (isSmall) {
                    small[next] = (int) value;
                } else {
                    large[next] = value;
                }
            }
            return new Figures(
                    small,
                    large,
                    present,
                    extra.isEmpty() ? NO_EXTRA : Collections.unmodifiableSortedMap(new TreeMap<>(extra)));
        }
    }
}
