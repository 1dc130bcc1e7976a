package org.dauys.server.people.session;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose session the request is of. */
public final class LoggedIn {
    private LoggedIn() {}

    /** The name of the account; empty for readers and for newcomers, who must choose a password first. */
    public static Optional<String> account() {
        return someone(Entrance.PERSON).map(Authentication::getName);
    }

    /** Whether the session is of someone who logged in with a one-time password. */
    public static boolean isNewcomer() {
        return someone(Entrance.NEWCOMER).isPresent();
    }

    private static Optional<Authentication> someone(String authority) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(one -> one.getAuthorities().stream()
                        .anyMatch(granted -> ("ROLE_" + authority).equals(granted.getAuthority())));
    }
}
