package org.dauys.server.consultation;

/**
 * Something that waits for whoever is at the desk: it stands there before all else, with its number.
 *
 * @param many how many; at least 1
 * @param path where it is dealt with
 * @param name what it is, without its number, in the page's language
 * @param detail which of them, or since when; empty for nothing
 * @param action what one does there
 * @param late whether a day has passed by which it was owed
 */
public record Waits(int many, String path, String name, String detail, String action, boolean late) {
    public Waits {
        if (many < 1) {
            throw new IllegalArgumentException("Nothing waits: " + name);
        }
    }
}
