package org.dauys.server.consultation;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dauys.server.site.Page;
import org.dauys.text.Language;

/** What another room adds to the pages of a consultation; its beans are asked in their {@code @Order}. */
public interface Addition {
    /**
     * A link.
     *
     * @param name in the page's language
     */
    record Link(String path, String name) {}

    /**
     * How to take part.
     *
     * @param sentence until when, in the page's language
     * @param button empty when it is over
     */
    record Invitation(String sentence, Optional<Link> button) {}

    /** In the navigation of every page of the consultation. */
    default List<Link> inNavigation(Consultation consultation, Page page) {
        return List.of();
    }

    /** Another way to see all submissions: beside their list. */
    default List<Link> besideSubmissions(Consultation consultation, Page page) {
        return List.of();
    }

    /** How a reader can take part now, and until when: on the first screen of the front page. */
    default Optional<Invitation> toTakePart(Consultation consultation, List<Version> versions, Page page) {
        return Optional.empty();
    }

    /** What one who has taken part can do: the last of what can be done now. */
    default Optional<Link> afterTakingPart(Consultation consultation, List<Version> versions, Page page) {
        return Optional.empty();
    }

    /** On the front page, after what changes. */
    default Optional<Content> onFront(Consultation consultation, List<Version> versions, Page page) {
        return Optional.empty();
    }

    /** In the text of a version as it is read, before its words. */
    default Optional<Content> onText(Consultation consultation, Version version, Language language, Page page) {
        return Optional.empty();
    }

    /** On the page of a provision, below its words. */
    default Optional<Content> onProvision(Consultation consultation, Version version, String label, Page page) {
        return Optional.empty();
    }

    /** On the desk's page of the consultation: what whoever asks may open, and nothing else. */
    default List<DeskDoor> onDesk(Consultation consultation, Page page) {
        return List.of();
    }

    /** What waits for whoever asks, in few and cheap queries: the desk of a consultation begins with it. */
    default List<Waits> waiting(Consultation consultation, Page page) {
        return List.of();
    }
}
