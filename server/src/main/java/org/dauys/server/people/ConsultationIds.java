package org.dauys.server.people;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.server.site.Words;

/** Tells which consultation an address names, so that roles can be looked up; the room of consultations answers. */
public interface ConsultationIds {
    /**
     * What a page about people says of a consultation.
     *
     * @param published whether readers see it
     */
    record Named(String slug, Words title, ZoneId zone, boolean published) {}

    /**
     * The id of a consultation, published or not; empty when there is none of this name.
     *
     * @param slug as in the address
     */
    OptionalLong of(String slug);

    /** The consultation of an id; empty when it was deleted. */
    Optional<Named> named(long id);
}
