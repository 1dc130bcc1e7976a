package org.dauys.server.referendum;

import java.time.Instant;
import java.util.UUID;

/**
 * A protocol that one person has entered and a second has not signed yet.
 *
 * @param enteredBy the participant who did
 */
public record Entered(long id, NewProtocol protocol, UUID enteredBy, Instant at) {}
