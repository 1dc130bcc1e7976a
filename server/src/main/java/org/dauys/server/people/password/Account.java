package org.dauys.server.people.password;

/**
 * Who may log in.
 *
 * @param name what the person types, in lower case
 * @param passwordHash by {@link Passwords}
 * @param oneTime the password was made by the program and must be changed before anything else
 */
public record Account(String name, String passwordHash, boolean oneTime) {
    /** Without the hash: this may end up in a log. */
    @Override
    public String toString() {
        return "an account";
    }
}
