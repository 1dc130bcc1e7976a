package org.dauys.server.meeting.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.meeting.AnnouncedMeetings.Place;
import org.dauys.server.meeting.Meeting;

/**
 * What is listed.
 *
 * @param coming the next one first; of a day all
 * @param gone the last one first
 */
public record Listed(Part coming, Part gone) {
    Optional<Meeting> first() {
        return coming.meetings().stream()
                .findFirst()
                .or(() -> gone.meetings().stream().findFirst());
    }

    public boolean isEmpty() {
        return coming.meetings().isEmpty() && gone.meetings().isEmpty();
    }

    /**
     * A page of a list.
     *
     * @param next where the next page begins, as addresses write it
     */
    public record Part(List<Meeting> meetings, Optional<String> next) {
        static final Part NONE = new Part(List.of(), Optional.empty());

        static Part of(List<Meeting> found, int page) {
            List<Meeting> shown = found.subList(0, Math.min(page, found.size()));
            return new Part(
                    List.copyOf(shown),
                    found.size() > page ? Optional.of(Asked.written(Place.of(shown.getLast()))) : Optional.empty());
        }
    }
}
