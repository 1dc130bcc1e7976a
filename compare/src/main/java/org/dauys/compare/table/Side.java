package org.dauys.compare.table;

import org.dauys.compare.WordChange.Op;

/** Which of the two texts is shown; both merge into one. */
public enum Side {
    OLD,
    NEW,
    BOTH;

    boolean shows(Op op) {
        return switch (op) {
            case EQUAL -> true;
            case DELETE -> this != NEW;
            case INSERT -> this != OLD;
        };
    }
}
