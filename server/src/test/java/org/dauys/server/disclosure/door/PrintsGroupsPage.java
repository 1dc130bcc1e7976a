package org.dauys.server.disclosure.door;

import org.dauys.server.disclosure.Group;

/** Prints the people of a group as they were counted. */
public class PrintsGroupsPage {
    /** What a reader would see. */
    public String show(Group group) {
        return "people: " + group.people();
    }
}
