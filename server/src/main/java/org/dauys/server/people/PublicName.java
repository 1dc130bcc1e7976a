package org.dauys.server.people;

import java.util.Optional;
import org.dauys.server.site.Words;

/**
 * How a participant appears.
 *
 * @param alias random letters and digits: {@code K7M-4QX}; no word of any language
 * @param name the one that the participant chose to be named by; empty when there is none, or the person was erased
 * @param title what stands under an expert's name; often empty
 */
public record PublicName(String alias, Optional<String> name, Words title, boolean verified, boolean erased) {}
