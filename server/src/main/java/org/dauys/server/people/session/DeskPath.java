package org.dauys.server.people.session;

/** Where to go after log-in: to the page of this very site that was asked for, else to the desk. */
public final class DeskPath {
    public static final String DESK = "/desk";

    private DeskPath() {}

    /** The path with its query when it leads to a page of this site that one may come back to, else the desk's first. */
    public static String of(String asked) {
        return LocalPath.of(asked, DESK);
    }

    /** Whether a path is the desk's first page or lies below it. */
    static boolean isDesk(String path) {
        return LocalPath.isAt(DESK, path);
    }
}
