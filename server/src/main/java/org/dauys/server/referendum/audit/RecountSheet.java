package org.dauys.server.referendum.audit;

/**
 * A station's sheet.
 *
 * @param number among those that are printed, from 1
 * @param area names of its areas, from the top down
 */
public record RecountSheet(int number, String code, String name, String area) {}
