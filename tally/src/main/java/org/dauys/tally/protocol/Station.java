package org.dauys.tally.protocol;

import java.util.OptionalLong;

/**
 * A polling station on the list that was published before the day.
 *
 * @param code its own alone
 * @param name for readers; empty when there is none
 * @param area the smallest that it lies in
 * @param kind what sort of place it is, town or village say; empty when it is not known
 * @param registered voters, as the list says
 */
public record Station(String code, String name, Area area, String kind, OptionalLong registered, Origin origin) {}
