package org.dauys.server.consultation;

/**
 * A door on the desk's page of a consultation, among others of its matter.
 *
 * @param name in the page's language
 * @param note a few words beside it, such as how many there are; empty for none
 */
public record DeskDoor(Matter matter, String path, String name, String note) {

    /** What work at a desk is about, in the order of the page. */
    public enum Matter {
        TEXTS,
        SUBMISSIONS,
        ANSWERS,
        MEETINGS,
        SETTINGS;

        /** As in the keys of phrases: {@code texts}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public DeskDoor(Matter matter, String path, String name) {
        this(matter, path, name, "");
    }
}
