package org.dauys.server.people.password;

import java.util.Locale;

/** What a person types to say which account is theirs. */
public final class AccountName {
    /** In characters. */
    public static final int LONGEST = 100;

    private AccountName() {}

    /** The form in which names are kept and compared: without spaces around, in lower case. */
    public static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
