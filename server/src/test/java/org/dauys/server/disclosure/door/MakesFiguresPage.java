package org.dauys.server.disclosure.door;

import java.time.Instant;
import org.dauys.server.disclosure.Figure;

/** Calls a number a figure that nobody checked. */
public class MakesFiguresPage {
    /** What a reader would see. */
    public String show() {
        return "people: " + new Figure.Shown(3, Instant.EPOCH);
    }
}
