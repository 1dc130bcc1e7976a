package org.dauys.server.meeting.hold;

import org.dauys.server.submission.Codes;
import org.springframework.modulith.NamedInterface;

/**
 * How much of a laptop's meeting is where.
 *
 * @param here on this laptop only
 * @param there at the central server, which has said so since this laptop was started
 * @param refused what the central server cannot keep; it stays here
 * @param net how it went the last time
 * @param server the central server
 */
@NamedInterface("hold")
public record NodeStatus(int here, int there, int refused, Net net, String server) {
    /** How the last attempt went. */
    public enum Net {
        NOT_YET,
        SENT,
        /** No answer; it is tried again by itself. */
        GONE,
        /** The secret has ended or was withdrawn. */
        TOKEN,
        REFUSED;

        /** Part of a phrase's key. */
        public String code() {
            return Codes.of(this);
        }
    }
}
