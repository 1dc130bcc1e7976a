package org.dauys.server.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.site.Words;

/**
 * What is planned: all of a meeting that its clerk writes down beforehand.
 *
 * @param host who invites: an enterprise, a village, a university
 * @param agenda in its order
 */
public record Plan(
        MeetingKind kind,
        Words host,
        Venue venue,
        Times times,
        Audience audience,
        List<Delegate> delegation,
        List<AgendaItem> agenda) {

    public Plan {
        delegation = List.copyOf(delegation);
        agenda = List.copyOf(agenda);
    }

    /**
     * Where it is.
     *
     * @param settlement town or village
     * @param link for online meetings; empty for others
     * @param accessibility how one gets in with a wheelchair, whether there is a sign interpreter; may be missing
     */
    public record Venue(Optional<Region> region, Words settlement, Words address, String link, Words accessibility) {}

    /**
     * When it is.
     *
     * @param zone in which its hours are told
     */
    public record Times(Instant begins, Instant ends, ZoneId zone) {
        public ZonedDateTime localBegin() {
            return begins.atZone(zone);
        }

        public ZonedDateTime localEnd() {
            return ends.atZone(zone);
        }

        /** The day on which it begins, where it is. */
        public LocalDate day() {
            return localBegin().toLocalDate();
        }

        public boolean overlaps(Times other) {
            return begins.isBefore(other.ends) && other.begins.isBefore(ends);
        }
    }

    /**
     * For whom it is.
     *
     * @param capacity how many the place holds
     * @param languages codes of the languages that are spoken
     * @param themes ids of what concerns those who are invited
     */
    public record Audience(OptionalInt capacity, List<String> languages, List<Long> themes) {
        public Audience {
            languages = List.copyOf(languages);
            themes = List.copyOf(themes);
        }
    }
}
