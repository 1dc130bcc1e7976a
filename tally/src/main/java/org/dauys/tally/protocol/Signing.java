package org.dauys.tally.protocol;

import java.util.List;

/**
 * What a protocol says of itself.
 *
 * @param closed when voting ended, as written
 * @param signed when it was signed, as written
 * @param signatories who signed
 * @param observers who watched the count
 * @param photographs SHA-256 of the photographs of the paper, 64 hexadecimal digits each
 */
public record Signing(
        String closed, String signed, List<String> signatories, List<String> observers, List<String> photographs) {
    /** Nothing is said. */
    public static final Signing UNKNOWN = new Signing("", "", List.of(), List.of(), List.of());

    public Signing {
        signatories = List.copyOf(signatories);
        observers = List.copyOf(observers);
        photographs = List.copyOf(photographs);
    }
}
