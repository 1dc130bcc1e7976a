package org.dauys.server.site;

import gg.jte.Content;
import java.util.Optional;

/**
 * What a room adds at the end of the pages of consultations, whatever they show and whichever room makes them. Its beans are asked for
 * each page that is made.
 */
public interface PageEnd {
    /** Empty where there is nothing to add to this page. */
    Optional<Content> of(Page page);
}
