package org.dauys.server.disclosure.door;

import java.util.Map;
import org.dauys.server.disclosure.Disclosed;
import org.dauys.server.disclosure.Figure;

/** Prints what was checked. */
public class CheckedPage {
    /** What a reader sees. */
    public String show(Disclosed figures) {
        return switch (figures.at(Map.of("option", "agree"))) {
            case Figure.Shown shown -> shown.people() + " as of " + shown.asOf();
            case Figure.Suppressed suppressed -> "too few to show";
        };
    }
}
