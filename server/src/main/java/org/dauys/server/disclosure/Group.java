package org.dauys.server.disclosure;

import java.util.List;
import java.util.Map;

/**
 * People who are counted together because everyone can see that they were together: those at one meeting.
 *
 * @param id tells it from all other groups; what is published of it stays under this id
 * @param attributes what everyone knows of the group: region, settlement, host, kind of meeting. Never of its people
 * @param people how many gave each answer: one value for each of the table's {@link Answers}, in their order, to people;
 *     what is missing is 0
 */
@CountsPeople
public record Group(String id, Map<String, String> attributes, Map<List<String>, Long> people) {
    /** @throws IllegalArgumentException when people are fewer than none */
    public Group {
        attributes = Map.copyOf(attributes);
        people = Map.copyOf(people);
        for (Map.Entry<List<String>, Long> counted : people.entrySet()) {
            if (counted.getValue() < 0) {
                throw new IllegalArgumentException(
                        "Group " + id + ": " + counted.getValue() + " people at " + counted.getKey() + ".");
            }
        }
    }
}
