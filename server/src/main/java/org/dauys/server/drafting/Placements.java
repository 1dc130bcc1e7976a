package org.dauys.server.drafting;

import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.springframework.stereotype.Component;

/** Whether all amendments are placed on a version; a moderator may have shown or changed some since. */
@Component
public class Placements {
    private final Merges merges;
    private final PlaceAmendments placing;

    Placements(Merges merges, PlaceAmendments placing) {
        this.merges = merges;
        this.placing = placing;
    }

    /** How many amendments wait to be placed; then a job does it. */
    public int waiting(Consultation consultation, Version base) {
        int waiting = merges.unplaced(base);
        if (waiting > 0) {
            placing.start(consultation, "desk");
        }
        return waiting;
    }
}
