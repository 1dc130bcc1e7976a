package org.dauys.server.people;

import java.util.OptionalLong;

/** Tells which consultation an address names, so that roles can be looked up; the room of consultations answers. */
public interface ConsultationIds {
    /**
     * The id of a consultation, published or not; empty when there is none of this name.
     *
     * @param slug as in the address
     */
    OptionalLong of(String slug);
}
