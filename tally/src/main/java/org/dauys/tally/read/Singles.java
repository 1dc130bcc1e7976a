package org.dauys.tally.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The single values of a row, as written; there are ten names, so that a list is smaller than a map. */
final class Singles {
    static final List<String> NAMES = List.of(
            "question",
            "id",
            "replaces",
            "kind",
            "closed",
            "signed",
            "signatories",
            "observers",
            "photographs",
            "hour");

    /** Nothing is said. */
    static final Singles NONE = new Singles(new String[NAMES.size()]);

    private final String[] values;
    private boolean empty = true;

    private Singles(String[] values) {
        this.values = values;
        Arrays.fill(values, "");
    }

    static Singles of(Map<String, String> named) {
        Singles singles = new Singles(new String[NAMES.size()]);
        named.forEach((name, value) -> singles.set(NAMES.indexOf(name), value));
        return singles;
    }

    /** Others with the same values, to be changed. */
    Singles copy() {
        Singles copy = new Singles(new String[NAMES.size()]);
        System.arraycopy(values, 0, copy.values, 0, values.length);
        copy.empty = empty;
        return copy;
    }

    void set(int place, String value) {
        values[place] = value;
        empty = false;
    }

    /** Empty where it is not said. */
    String get(String name) {
        return values[NAMES.indexOf(name)];
    }

    boolean isEmpty() {
        return empty;
    }
}
