package org.dauys.server.meeting;

import org.dauys.server.site.Words;

/**
 * What meetings are counted by.
 *
 * @param slug its name in addresses
 * @param row of its square on the grid, from the north, beginning with 0
 * @param column of its square on the grid, from the west, beginning with 0
 */
public record Region(long id, String slug, Words name, int row, int column, int revision) {}
