package org.dauys.server.disclosure.door;

/** Writes what a query counted. */
public class PrintsQueryExport {
    /** What a reader would get. */
    public String write(MeetingCounts counts) {
        return "agreed," + counts.agreed();
    }
}
