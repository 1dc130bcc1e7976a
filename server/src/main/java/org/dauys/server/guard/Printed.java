package org.dauys.server.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a process prints: its last words are kept, the rest is read, counted and thrown away. */
final class Printed {
    private static final int KEPT = 2_000;

    private final byte[] last = new byte[KEPT];
    private long bytes;

    /** Reads to the end. */
    void read(InputStream from) {
        byte[] some = new byte[8_192];
        try (from) {
            for (int many = from.read(some); many >= 0; many = from.read(some)) {
                keep(some, many);
            }
        } catch (IOException ended) {
            // The process was killed.
        }
    }

    private synchronized void keep(byte[] some, int many) {
        for (int i = Math.max(0, many - KEPT); i < many; i++) {
            last[(int) ((bytes + i) % KEPT)] = some[i];
        }
        bytes += many;
    }

    /** How many bytes it has printed. */
    synchronized long bytes() {
        return bytes;
    }

    /** The end of it, in lines that begin with a stop so that nobody takes them for ours. */
    synchronized String lastWords() {
        int many = (int) Math.min(bytes, KEPT);
        byte[] words = new byte[many];
        for (int i = 0; i < many; i++) {
            words[i] = last[(int) ((bytes - many + i) % KEPT)];
        }
        return new String(words, StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}&&[^\n]]", "?")
                .replace("\n", "\n. ");
    }
}
