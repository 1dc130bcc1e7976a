package org.dauys.server.meeting;

import gg.jte.Content;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Page;

/** What the inner rooms add to the public page of a meeting; their beans are asked in their {@code @Order}. */
public interface MeetingAddition {

    /** Among what one can do now: the hall's forms while it is held, the minutes once they are published. */
    default Optional<Content> now(Consultation consultation, Meeting meeting, Page page) {
        return Optional.empty();
    }

    /** Below the agenda: what was said, asked and promised. */
    default Optional<Content> below(Consultation consultation, Meeting meeting, Page page) {
        return Optional.empty();
    }
}
