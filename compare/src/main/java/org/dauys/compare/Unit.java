package org.dauys.compare;

import org.dauys.text.Kind;

/**
 * What is compared: one provision with its own words and those of its unnumbered parts, without its numbered children,
 * which are units of their own. For an article or a group, which are compared through what they hold, the heading.
 *
 * @param label of the provision, unique in its act
 * @param level at which its row stands
 * @param kind of the provision
 * @param article the label of the article it stands in, or its own; empty outside articles
 * @param group the label of the innermost group above its article; empty when there is none
 * @param heading of the provision; empty when it has none
 * @param text its words; parts after the first begin on a line of their own ({@code \n}); empty for a group
 * @param repealed whether it only keeps the place of a repealed provision
 * @param index its position among the units of its act, from 0
 */
public record Unit(
        String label,
        Level level,
        Kind kind,
        String article,
        String group,
        String heading,
        String text,
        boolean repealed,
        int index) {}
