package org.dauys.server.meeting;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Addition.Link;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Page;

/** What the inner rooms add to the pages of a meeting; their beans are asked in their {@code @Order}. */
public interface MeetingAddition {

    /** Among what one can do now: the hall's forms while it is held, the minutes once they are published. */
    default Optional<Content> now(Consultation consultation, Meeting meeting, Page page) {
        return Optional.empty();
    }

    /** Below the agenda: what was said, asked and promised. */
    default Optional<Content> below(Consultation consultation, Meeting meeting, Page page) {
        return Optional.empty();
    }

    /** On the desk's page of the meeting: to each what their roles may open. */
    default List<Link> onDesk(Consultation consultation, Meeting meeting, Page page) {
        return List.of();
    }
}
