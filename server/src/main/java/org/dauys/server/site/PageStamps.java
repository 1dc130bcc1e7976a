package org.dauys.server.site;

import java.util.Optional;

/** Knows how long a page is good: a room answers for its own addresses. */
public interface PageStamps {

    /**
     * What the page at a path was made from: the same stamp means the same page, for the same query and language.
     *
     * @return empty when the page must be made anew each time
     */
    Optional<String> of(String path);
}
