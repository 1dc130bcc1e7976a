package org.dauys.tally.read;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dauys.tally.protocol.Signing;

/** What the cells of a row say of who signed a protocol and when. Not for several threads. */
final class SigningCells {
    private static final Pattern LIST = Pattern.compile("\\s*[;|]\\s*");
    private static final int KNOWN = 1 << 8;

    /** Of those without names and photographs some that were met: protocols of one evening are signed in few different minutes. */
    private final Signing[] known = new Signing[KNOWN];

    SigningCells() {
        Arrays.fill(known, Signing.UNKNOWN);
    }

    Signing of(Entry entry) {
        if (entry.single().isEmpty()) {
            return Signing.UNKNOWN;
        }
        String closed = entry.single(Singles.CLOSED);
        String signed = entry.single(Singles.SIGNED);
        String signatories = entry.single(Singles.SIGNATORIES);
        String observers = entry.single(Singles.OBSERVERS);
        String photographs = entry.single(Singles.PHOTOGRAPHS);
        if (signatories.isEmpty() && observers.isEmpty() && photographs.isEmpty()) {
            return of(closed, signed);
        }
        return new Signing(closed, signed, list(signatories), list(observers), list(photographs));
    }

    private Signing of(String closed, String signed) {
        if (closed.isEmpty() && signed.isEmpty()) {
            return Signing.UNKNOWN;
        }
        int place = (31 * closed.hashCode() + signed.hashCode()) & KNOWN - 1;
        Signing before = known[place];
        if (!before.closed().equals(closed) || !before.signed().equals(signed)) {
            known[place] = new Signing(closed, signed, List.of(), List.of(), List.of());
        }
        return known[place];
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(LIST.split(cell));
    }
}
