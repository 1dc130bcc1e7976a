package org.dauys.server.referendum;

import java.util.Optional;
import org.dauys.server.consultation.Addition.Link;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Page;

/** A part of a referendum with a page of its own, beside the count: found from the navigation. */
public interface WayToPart {
    /** The way to it, while readers may see it. */
    Optional<Link> of(Consultation consultation, Referendum referendum, Page page);
}
