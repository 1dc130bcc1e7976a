package org.dauys.server.people.accounts;

import java.util.UUID;
import org.dauys.server.people.letters.Frequency;

/**
 * One consultation on the page of one's own account.
 *
 * @param slug empty when readers do not see it
 * @param name to be named by, or empty
 * @param letters the code of a {@link Frequency}; empty for what the account says
 */
public record AccountPlace(
        UUID id, String slug, String title, String alias, String name, String letters, boolean verified) {}
