package org.dauys.server.people.store;

import java.security.SecureRandom;

/** Makes the random letters and digits by which a participant appears: {@code K7M-4QX}. */
public final class Alias {
    /** Without those that are easily taken for others, and without vowels, so that no word comes out. */
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Alias() {}

    /** One of 387 million. */
    public static String next() {
        StringBuilder alias = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            alias.append(i == 3 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return alias.toString();
    }
}
