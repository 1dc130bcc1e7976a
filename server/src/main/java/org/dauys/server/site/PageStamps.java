package org.dauys.server.site;

import java.util.Optional;

/**
 * Knows how long a page is good. Every room that puts something on readers' pages has one; a page is kept as long as none of
 * their stamps changes, and only if all of them have one.
 */
public interface PageStamps {

    /**
     * What the page at a path was made from: the same stamp means the same page, for the same query and language.
     *
     * @return empty when the page must be made anew each time; the empty text when the room has nothing on it
     */
    Optional<String> of(String path);
}
