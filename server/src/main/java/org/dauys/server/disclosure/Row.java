package org.dauys.server.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * People of one group: all of them, or those who came in since the last publication.
 *
 * @param group its id
 * @param attributes what everyone knows of the group
 * @param people of each combination of answers; negative where people left
 */
record Row(String group, Map<String, String> attributes, long[] people) {
    static Row of(Earlier.Counted counted) {
        return new Row(
                counted.group(),
                counted.attributes(),
                counted.people().stream().mapToLong(Long::longValue).toArray());
    }

    Earlier.Counted counted() {
        return new Earlier.Counted(
                group, attributes, Arrays.stream(people).boxed().toList());
    }

    /** The value that a level has for this group; empty when it is a level of answers. */
    String at(String level, String unit) {
        return level.equals(unit) ? group : attributes.getOrDefault(level, "");
    }

    Row plus(Row other) {
        return with(other, 1);
    }

    Row minus(Row other) {
        return with(other, -1);
    }

    boolean isNobody() {
        return Arrays.stream(people).allMatch(count -> count == 0);
    }

    private Row with(Row other, int sign) {
        long[] sum = people.clone();
        Arrays.setAll(sum, at -> sum[at] + sign * other.people[at]);
        return new Row(group, attributes, sum);
    }

    static List<Row> of(List<Earlier.Counted> counted) {
        return counted.stream().map(Row::of).toList();
    }
}
