package org.dauys.server.consultation;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.dauys.server.consultation.Addition.Invitation;
import org.dauys.server.consultation.Addition.Link;
import org.dauys.server.site.Page;
import org.dauys.server.site.PageEnd;
import org.dauys.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all other rooms add to the pages of a consultation. */
@Component
public class Additions {
    /** Asked for when a page is made: the rooms that add something need this one first. */
    private final ObjectProvider<Addition> rooms;

    private final ObjectProvider<PageEnd> ends;

    Additions(ObjectProvider<Addition> rooms, ObjectProvider<PageEnd> ends) {
        this.rooms = rooms;
        this.ends = ends;
    }

    /** What stands at the end of any page of a consultation. */
    public List<Content> ends(Page page) {
        return ends.orderedStream().flatMap(room -> room.of(page).stream()).toList();
    }

    public List<Link> navigation(Consultation consultation, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.inNavigation(consultation, page).stream())
                .toList();
    }

    /** All ways to see the submissions: the list, the table, the numbers. */
    public List<Link> submissions(Consultation consultation, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.besideSubmissions(consultation, page).stream())
                .toList();
    }

    /** How a reader can take part now. */
    public List<Invitation> invitations(Consultation consultation, List<Version> versions, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.toTakePart(consultation, versions, page).stream())
                .toList();
    }

    /** What those who have taken part can do. */
    public List<Link> afterTakingPart(Consultation consultation, List<Version> versions, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.afterTakingPart(consultation, versions, page).stream())
                .toList();
    }

    public List<Content> front(Consultation consultation, List<Version> versions, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.onFront(consultation, versions, page).stream())
                .toList();
    }

    public List<Content> text(Consultation consultation, Version version, Language language, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.onText(consultation, version, language, page).stream())
                .toList();
    }

    public List<Content> provision(Consultation consultation, Version version, String label, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.onProvision(consultation, version, label, page).stream())
                .toList();
    }

    public List<DeskDoor> desk(Consultation consultation, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.onDesk(consultation, page).stream())
                .toList();
    }

    /** What waits for whoever asks; what is late stands first. */
    public List<Waits> waiting(Consultation consultation, Page page) {
        return rooms.orderedStream()
                .flatMap(room -> room.waiting(consultation, page).stream())
                .sorted(Comparator.comparing(Waits::late).reversed())
                .toList();
    }
}
