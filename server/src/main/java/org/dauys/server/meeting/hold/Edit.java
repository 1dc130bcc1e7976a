package org.dauys.server.meeting.hold;

import java.util.Set;

/**
 * One wording of an item, as far as synchronisation looks at it.
 *
 * @param id made at random by the desk that the clerk typed it at, and never used again
 * @param over ids of the wordings whose place it takes: all that the clerk saw of the item; empty for a new item
 */
record Edit(String id, Set<String> over) {
    Edit {
        over = Set.copyOf(over);
    }
}
