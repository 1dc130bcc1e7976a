package org.dauys.server.publish;

/**
 * How long browsers and proxies may keep an answer without asking again. All answers have an {@code ETag}, so that asking
 * again costs little.
 */
public enum Keeping {
    /**
     * What no later program can change: the bytes that were uploaded, and the canonical text whose sum is published.
     */
    FOR_EVER("public, max-age=31536000, immutable"),
    /** A published act in another format: its words stay, but a later program may lay them out better. */
    HOUR("public, max-age=3600"),
    /** What editors may correct or add to. */
    MINUTE("public, max-age=60"),
    /** What depends on the reader's language because the address names none. */
    READER("private, no-cache");

    private final String cacheControl;

    Keeping(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    String cacheControl() {
        return cacheControl;
    }
}
