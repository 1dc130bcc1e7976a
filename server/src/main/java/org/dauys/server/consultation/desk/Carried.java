package org.dauys.server.consultation.desk;

import java.util.Set;
import org.dauys.server.consultation.Theme;

/**
 * What carrying its tags would do to a theme.
 *
 * @param added labels of the later version that are not tagged yet
 * @param lost tagged labels of the earlier version that have no successor
 */
public record Carried(Theme theme, Set<String> added, Set<String> lost) {}
