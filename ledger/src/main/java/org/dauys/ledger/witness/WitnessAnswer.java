package org.dauys.ledger.witness;

import java.nio.charset.StandardCharsets;

/**
 * What a witness answers.
 *
 * @param status of HTTP: 200 signed, 400 malformed or old size above new, 403 not signed by the log, 404 unknown log, 409 another
 *     old size or root, 413 too long, 422 the proof is wrong, 429 too many of one address, 503 too many at once
 * @param contentType of the text
 * @param text signature lines; the size of its last checkpoint; or what is wrong
 */
public record WitnessAnswer(int status, String contentType, String text) {
    static final String SIZE = "text/x.tlog.size";
    private static final String PLAIN = "text/plain; charset=utf-8";

    static WitnessAnswer signed(String lines) {
        return new WitnessAnswer(200, PLAIN, lines);
    }

    static WitnessAnswer conflict(long size) {
        return new WitnessAnswer(409, SIZE, size + "\n");
    }

    static WitnessAnswer refused(int status, String reason) {
        return new WitnessAnswer(status, PLAIN, reason + "\n");
    }

    /** The text as it is sent. */
    public byte[] toBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
