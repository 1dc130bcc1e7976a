package org.dauys.server.people.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Paths that may be led to because an address or a form asks for it: pages of this very site, and nothing else. */
public final class LocalPath {
    public static final String ACCOUNT = "/account";
    public static final String INVITATION = "/invite";

    private static final int LONGEST = 500;
    /** Pages that one may want to come back to after log-in. */
    private static final List<String> AFTER_LOG_IN = List.of(DeskPath.DESK, "/c", ACCOUNT, INVITATION);

    private LocalPath() {}

    /** The path with its query when it leads to a page that one may come back to, else another. */
    public static String of(String asked, String otherwise) {
        return isLocal(asked) && AFTER_LOG_IN.stream().anyMatch(place -> isAt(place, path(asked))) ? asked : otherwise;
    }

    /** Whether this is a path of this site, as it would stand in a link: no other host, no dots, no signs of control. */
    public static boolean isLocal(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return false;
        }
        try {
            URI address = new URI(asked);
            return !address.isAbsolute()
                    && address.getRawAuthority() == null
                    && address.normalize().getRawPath().equals(address.getRawPath());
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    public static boolean isAt(String place, String path) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static String path(String asked) {
        return URI.create(asked).getRawPath();
    }
}
