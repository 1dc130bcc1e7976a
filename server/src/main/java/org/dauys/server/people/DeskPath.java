package org.dauys.server.people;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after log-in: only to the desk of this very site, whatever an address asks for. */
final class DeskPath {
    static final String DESK = "/desk";
    private static final int LONGEST = 500;

    private DeskPath() {}

    /** The path with its query when it leads to the desk, else the desk's first page. */
    static String of(String asked) {
        return leadsToDesk(asked) ? asked : DESK;
    }

    /** Whether a path is the desk's first page or lies below it. */
    static boolean isDesk(String path) {
        return path.equals(DESK) || path.startsWith(DESK + "/");
    }

    private static boolean leadsToDesk(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith(DESK)) {
            return false;
        }
        try {
            URI address = new URI(asked);
            String path = address.getRawPath();
            return !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && isDesk(path)
                    && address.normalize().getRawPath().equals(path);
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }
}
