package org.dauys.server.people.login;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses as people type them. */
public final class EmailAddress {
    static final int LONGEST = 254;

    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    private EmailAddress() {}

    /** The form in which addresses are kept and compared: in lower case, a name of other letters as mail servers write it. */
    public static Optional<String> read(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at <= 0 || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String known =
                    (address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1))).toLowerCase(Locale.ROOT);
            return Optional.of(known)
                    .filter(form ->
                            form.length() <= LONGEST && FORM.matcher(form).matches());
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
