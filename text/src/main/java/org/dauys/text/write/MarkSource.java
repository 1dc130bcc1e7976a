package org.dauys.text.write;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody from whom changes are.
 *
 * @param name by which marks name it
 * @param isDocument whether it is an amendment; otherwise a person
 * @param date of its changes
 * @param reason in lines; may be empty
 */
public record MarkSource(String name, boolean isDocument, Optional<Instant> date, String reason) {}
