package org.dauys.compare.table;

/**
 * A group of the top level, which a reader may choose.
 *
 * @param anchor by which {@link ComparisonFilter#section} takes it
 * @param name "Section II"
 * @param heading its words in the draft; empty when it has none
 */
public record ComparisonSection(String anchor, String name, String heading) {}
