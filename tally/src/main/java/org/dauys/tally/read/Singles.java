package org.dauys.tally.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The single values of a row, as written; there are ten names, so that a list is smaller than a map. A reader has one for all its rows. */
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

    static final int QUESTION = NAMES.indexOf("question");
    static final int ID = NAMES.indexOf("id");
    static final int REPLACES = NAMES.indexOf("replaces");
    static final int KIND = NAMES.indexOf("kind");
    static final int CLOSED = NAMES.indexOf("closed");
    static final int SIGNED = NAMES.indexOf("signed");
    static final int SIGNATORIES = NAMES.indexOf("signatories");
    static final int OBSERVERS = NAMES.indexOf("observers");
    static final int PHOTOGRAPHS = NAMES.indexOf("photographs");
    static final int HOUR = NAMES.indexOf("hour");

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

    /** Says what others say, and nothing else. */
    void reset(Singles others) {
        System.arraycopy(others.values, 0, values, 0, values.length);
        empty = others.empty;
    }

    void set(int place, String value) {
        values[place] = value;
        empty = false;
    }

    /** The value in a place of {@link #NAMES}; empty where it is not said. */
    String get(int place) {
        return values[place];
    }

    boolean isEmpty() {
        return empty;
    }
}
