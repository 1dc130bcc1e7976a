package org.dauys.server.disclosure;

import java.util.List;

/**
 * One dimension of a table, as a hierarchy with its total above: region, then settlement, then meeting.
 *
 * @param levels from coarse to fine: attributes of groups, or the table's name for a group itself; or one of its answers
 */
public record Axis(List<String> levels) {
    /** @throws IllegalArgumentException without a level */
    public Axis {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("An axis needs a level, such as region.");
        }
    }

    /** An axis of these levels, from coarse to fine. */
    public static Axis of(String... levels) {
        return new Axis(List.of(levels));
    }
}
