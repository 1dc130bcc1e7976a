package org.dauys.server.submission;

import java.util.Optional;
import java.util.UUID;

/**
 * Who says it, as far as this room knows.
 *
 * @param author a participant's id, joined to a person by {@code people} alone; empty for someone without account who left
 *     nothing
 * @param named whether the author appears by name
 * @param organisation for which they speak; often empty
 */
public record Who(Optional<UUID> author, boolean named, String organisation) {}
