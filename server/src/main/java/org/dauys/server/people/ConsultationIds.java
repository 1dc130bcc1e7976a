package org.dauys.server.people;

import java.util.OptionalLong;

/** Tells which consultation an address names, so that roles can be looked up; the room of consultations answers. */
public interface ConsultationIds {
    /** @param slug as in the address; of a published consultation or not */
    OptionalLong of(String slug);
}
