package org.dauys.compare;

import java.util.Locale;

/** How a provision of the new version relates to the old one. Several can hold at once: renumbered and reworded. */
public enum Relation {
    /** The same words under the same label. Never combined with another. */
    UNCHANGED,
    REWORDED,
    /** Another label, in the place that corresponds to the old one. */
    RENUMBERED,
    /** Now in another article (an article: in another section) than the one that corresponds to its old parent. */
    MOVED,
    /** The old provision became several new ones, of which this is one and holds a part of its words. */
    SPLIT,
    /** Most of the old provision stands in several places of the new version, of which this is one. */
    COPIED,
    /** Several old provisions became this one. */
    MERGED,
    NEW,
    REMOVED;

    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
