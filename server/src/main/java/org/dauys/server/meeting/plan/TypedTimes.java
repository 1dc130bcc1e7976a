package org.dauys.server.meeting.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.meeting.Plan.Times;

/**
 * A day with two hours in a zone, as they were typed.
 *
 * @param day {@code 2026-05-04} or {@code 04.05.2026}
 * @param begins {@code 10:00}
 */
record TypedTimes(String day, String begins, String ends, String zone) {
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})[:.\\-](\\d{2})(?::\\d{2}(?:\\.\\d+)?)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /**
     * The instants that are meant; all that is wrong is added.
     *
     * @param prefix of the names of the fields
     */
    Optional<Times> check(String prefix, Mistakes mistakes) {
        Optional<ZoneId> known = zone(mistakes);
        Optional<LocalDate> date = day(prefix, mistakes);
        Optional<LocalTime> from = hour(prefix + "begins", begins, mistakes);
        Optional<LocalTime> to = hour(prefix + "ends", ends, mistakes);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            mistakes.add(prefix + "ends", "meeting.plan.error.ends", ends, begins);
            return Optional.empty();
        }
        if (known.isEmpty() || date.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean begun = once(date.get().atTime(from.get()), known.get(), prefix + "begins", mistakes);
        boolean ended = once(date.get().atTime(to.get()), known.get(), prefix + "ends", mistakes);
        return begun && ended
                ? Optional.of(new Times(
                        date.get().atTime(from.get()).atZone(known.get()).toInstant(),
                        date.get().atTime(to.get()).atZone(known.get()).toInstant(),
                        known.get()))
                : Optional.empty();
    }

    /** Whether there is such an hour on that day, and only one: clocks are moved, and zones are left. */
    private static boolean once(LocalDateTime hour, ZoneId zone, String field, Mistakes mistakes) {
        int times = zone.getRules().getValidOffsets(hour).size();
        if (times != 1) {
            mistakes.add(
                    field,
                    times == 0 ? "meeting.plan.error.never" : "meeting.plan.error.twice",
                    String.valueOf(hour.toLocalTime()),
                    String.valueOf(hour.toLocalDate()),
                    zone.getId());
        }
        return times == 1;
    }

    private Optional<ZoneId> zone(Mistakes mistakes) {
        if (ZoneId.getAvailableZoneIds().contains(zone)) {
            return Optional.of(ZoneId.of(zone));
        }
        mistakes.add("zone", "meeting.plan.error.zone", zone);
        return Optional.empty();
    }

    private Optional<LocalDate> day(String prefix, Mistakes mistakes) {
        if (day.isEmpty()) {
            mistakes.add(prefix + "day", "meeting.plan.error.day");
            return Optional.empty();
        }
        Matcher dotted = DOTTED.matcher(day);
        try {
            LocalDate date = dotted.matches()
                    ? LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1))
                    : LocalDate.parse(day);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeException noDay) {
            // The same as a year that cannot be meant.
        }
        mistakes.add(prefix + "day", "desk.error.day", day);
        return Optional.empty();
    }

    private static Optional<LocalTime> hour(String field, String typed, Mistakes mistakes) {
        if (typed.isEmpty()) {
            mistakes.add(field, "meeting.plan.error.hour");
            return Optional.empty();
        }
        Matcher hour = HOUR.matcher(typed);
        try {
            if (hour.matches()) {
                return Optional.of(LocalTime.of(number(hour, 1), number(hour, 2)));
            }
        } catch (DateTimeException noHour) {
            // As what is no hour at all.
        }
        mistakes.add(field, "meeting.plan.error.no-hour", typed);
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
