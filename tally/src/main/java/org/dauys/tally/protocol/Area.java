package org.dauys.tally.protocol;

import java.util.List;

/**
 * A region, a district … that stations lie in.
 *
 * @param path codes from the top down; empty for the whole country
 */
public record Area(List<String> path) implements Comparable<Area> {
    /** The whole country. */
    public static final Area NATION = new Area(List.of());

    public Area {
        path = List.copyOf(path);
    }

    /** How far below the country, which is 0. */
    public int level() {
        return path.size();
    }

    /** The one around it at a level, from 0 to its own. */
    public Area at(int level) {
        return level == path.size() ? this : new Area(path.subList(0, level));
    }

    /** Whether another one is this one, or lies in it. */
    public boolean holds(Area other) {
        return other.level() >= level() && other.path.subList(0, level()).equals(path);
    }

    /** By levels first, so that every area stands behind those around it. */
    @Override
    public int compareTo(Area other) {
        int order = Integer.compare(level(), other.level());
        for (int i = 0; order == 0 && i < path.size(); i++) {
            order = path.get(i).compareTo(other.path.get(i));
        }
        return order;
    }

    /** "01/002"; empty for the country. */
    @Override
    public String toString() {
        return String.join("/", path);
    }
}
