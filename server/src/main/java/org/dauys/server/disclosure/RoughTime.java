package org.dauys.server.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an anonymous contribution was made, as far as readers may know: who stood in the hall knows who spoke at 14:32.
 *
 * @param day in the zone of the meeting
 * @param part of the day
 */
public record RoughTime(LocalDate day, Part part) implements Comparable<RoughTime> {
    /** A quarter of the day, by the clock on the wall. */
    public enum Part {
        /** From 0:00. */
        NIGHT,
        /** From 6:00. */
        MORNING,
        /** From 12:00. */
        AFTERNOON,
        /** From 18:00 to the day's end. */
        EVENING
    }

    /** The part of the day, in the zone in which the meeting was held. */
    public static RoughTime of(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        return new RoughTime(local.toLocalDate(), Part.values()[local.getHour() / 6]);
    }

    @Override
    public int compareTo(RoughTime other) {
        int days = day.compareTo(other.day);
        return days != 0 ? days : part.compareTo(other.part);
    }
}
