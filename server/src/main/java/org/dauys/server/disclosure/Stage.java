package org.dauys.server.disclosure;

/** Whether more people can come into a table. */
public enum Stage {
    /** More can come: what has changed by less than the thresholds keeps its earlier figure, with its date. */
    RUNNING,

    /**
     * Nothing comes any more, and the figures are to be whole: the last change may be smaller than the thresholds, but not
     * below that of one answer. Who compares with an earlier figure learns of those who came in between.
     */
    FINAL
}
