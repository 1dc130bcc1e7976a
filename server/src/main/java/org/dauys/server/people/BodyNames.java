package org.dauys.server.people;

import java.util.Map;
import org.dauys.server.site.Words;

/** The bodies that a responder can answer for: the room of answers knows them, and says so here. */
public interface BodyNames {
    /** By their slugs, in the editor's order. */
    Map<String, Words> names(long consultation);
}
