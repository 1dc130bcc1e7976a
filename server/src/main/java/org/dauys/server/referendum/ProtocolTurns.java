package org.dauys.server.referendum;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Protocols that come by themselves, from stations and observers: one is taken in, the next stands ready. The database takes them one after
 * the other; who waits there keeps a connection that readers need.
 */
@Component
public class ProtocolTurns {
    private final Protocols protocols;
    private final Semaphore turns = new Semaphore(2, true);

    ProtocolTurns(Protocols protocols) {
        this.protocols = protocols;
    }

    /** Takes one in as {@link Protocols#take} does, when it is its turn. */
    public Protocols.Taken take(Referendum referendum, NewProtocol protocol, Protocols.Sender sender) {
        turns.acquireUninterruptibly();
        try {
            return protocols.take(referendum, protocol, sender);
        } finally {
            turns.release();
        }
    }
}
