package org.dauys.amend;

import java.util.List;

/** Changes were to be made together that collide; nothing was made. */
public final class CollisionException extends Exception {
    private final transient List<Collision> collisions;

    CollisionException(List<Collision> collisions) {
        super(collisions.size() + " collisions are undecided, the first in \""
                + collisions.getFirst().secondEdit().label() + "\": leave out one change of each pair");
        this.collisions = List.copyOf(collisions);
    }

    /** All of them, at least one. */
    public List<Collision> collisions() {
        return collisions;
    }
}
