package org.dauys.tally.write;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the format of NIST wants to know of a vote and a count does not say.
 *
 * @param name of the referendum
 * @param language in which the name is, as ISO 639-1 has it
 * @param issuer who publishes the results
 * @param issuerAbbreviation of it
 * @param generated when the file is made; the same time gives the same bytes
 * @param certified whether the results are final
 */
public record VoteFacts(
        String name,
        String language,
        LocalDate date,
        String issuer,
        String issuerAbbreviation,
        Instant generated,
        boolean certified) {}
