package org.dauys.server.referendum;

import java.util.List;
import java.util.Optional;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;

/**
 * A protocol as it comes in.
 *
 * @param closed when voting ended, as the paper says; empty when it does not
 * @param signed when it was signed, as the paper says
 * @param photographs SHA-256 of those that are kept
 * @param replaces the number of the protocol that it corrects
 * @param reason why it corrects; empty of a first one
 */
public record NewProtocol(
        String station,
        Protocol.Kind kind,
        Figures figures,
        String closed,
        String signed,
        List<String> photographs,
        Optional<Long> replaces,
        String reason) {
    public NewProtocol {
        photographs = List.copyOf(photographs);
    }
}
