package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.List;

/** Why a version cannot be published yet. */
public enum Obstacle {
    /** It has no text that was read. */
    NO_TEXT,
    /** An upload was not read yet. */
    WAITING,
    /** An upload could not be read; it would stay beside the published texts for ever. */
    UNREADABLE,
    /** The text in force, or an earlier draft, is not public: a comparison with it would show what nobody may see. */
    EARLIER_VERSION;

    /** All that stands in the way of publishing a version; empty for one that is ready. */
    public static List<Obstacle> of(Version version, List<Version> versions) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (version.readTexts().isEmpty()) {
            obstacles.add(NO_TEXT);
        }
        if (has(version, Text.State.WAITING)) {
            obstacles.add(WAITING);
        }
        if (has(version, Text.State.UNREADABLE)) {
            obstacles.add(UNREADABLE);
        }
        if (versions.stream().anyMatch(other -> other.number() < version.number() && !other.isPublished())) {
            obstacles.add(EARLIER_VERSION);
        }
        return obstacles;
    }

    private static boolean has(Version version, Text.State state) {
        return version.texts().stream().anyMatch(text -> text.state() == state);
    }
}
