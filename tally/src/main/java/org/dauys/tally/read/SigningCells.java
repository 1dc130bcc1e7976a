package org.dauys.tally.read;

import java.util.List;
import java.util.regex.Pattern;
import org.dauys.tally.protocol.Signing;

/** What the cells of a row say of who signed a protocol and when. */
final class SigningCells {
    private static final Pattern LIST = Pattern.compile("\\s*[;|]\\s*");

    private static final List<String> SIGNS = List.of("closed", "signed", "signatories", "observers", "photographs");

    private SigningCells() {}

    static Signing of(Entry entry) {
        if (entry.single().isEmpty()) {
            return Signing.UNKNOWN;
        }
        if (SIGNS.stream().allMatch(name -> entry.single(name).isEmpty())) {
            return Signing.UNKNOWN;
        }
        return new Signing(
                entry.single("closed"),
                entry.single("signed"),
                list(entry.single("signatories")),
                list(entry.single("observers")),
                list(entry.single("photographs")));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(LIST.split(cell));
    }
}
