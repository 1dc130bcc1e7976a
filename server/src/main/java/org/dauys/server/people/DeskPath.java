package org.dauys.server.people;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where to go after log-in: only to a page of this very site, whatever an address asks for. */
final class DeskPath {
    static final String DESK = "/desk";
    private static final int LONGEST = 500;
    /** Pages that are no place to come to. */
    private static final Set<String> PASSED =
            Set.of("/", Entrance.LOG_IN, Entrance.CHOOSE_PASSWORD, "/logout", "/error");

    private DeskPath() {}

    /** The path with its query when it leads to a page of ours, else the desk's first page. */
    static String of(String asked) {
        return staysHere(asked) ? asked : DESK;
    }

    /** Whether a path is the desk's first page or lies below it. */
    static boolean isDesk(String path) {
        return path.equals(DESK) || path.startsWith(DESK + "/");
    }

    private static boolean staysHere(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return false;
        }
        try {
            URI address = new URI(asked);
            String path = address.getRawPath();
            return !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && !PASSED.contains(path)
                    && address.normalize().getRawPath().equals(path);
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }
}
