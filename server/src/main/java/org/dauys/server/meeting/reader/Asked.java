package org.dauys.server.meeting.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.consultation.Theme;
import org.dauys.server.meeting.AnnouncedMeetings.Place;
import org.dauys.server.meeting.MeetingFilter;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Region;
import org.dauys.server.site.Form;
import org.dauys.server.site.Say;

/**
 * Which meetings the address asks for; what it says wrongly is as if it were not said.
 *
 * @param person words of a name, as typed
 * @param spoken the code of a language that is spoken there
 */
public record Asked(
        Optional<Region> region,
        Optional<Theme> theme,
        String person,
        Optional<MeetingKind> kind,
        String spoken,
        Pages pages) {
    private static final int LONGEST_NAME = 100;

    /**
     * Where in the list and the calendar.
     *
     * @param after the last meeting of the page before, of those that follow one another forwards
     * @param before the same backwards
     */
    public record Pages(
            Optional<YearMonth> month, Optional<LocalDate> day, Optional<Place> after, Optional<Place> before) {
        static final Pages FIRST = new Pages(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Pages of(Form form) {
            return new Pages(
                    date(form.text("month") + "-01").map(YearMonth::from),
                    date(form.text("day")),
                    place(form.text("after")),
                    place(form.text("before")));
        }

        private static Optional<LocalDate> date(String text) {
            try {
                return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1900)
                        : Optional.empty();
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        private static Optional<Place> place(String text) {
            if (!text.matches("[0-9]{1,11}_[0-9]{1,18}")) {
                return Optional.empty();
            }
            List<Long> parts =
                    Arrays.stream(text.split("_", 2)).map(Long::valueOf).toList();
            return Optional.of(new Place(Instant.ofEpochSecond(parts.getFirst()), parts.getLast()));
        }
    }

    static Asked of(Form form, List<Region> regions, List<Theme> themes) {
        String person = form.text("who");
        return new Asked(
                regions.stream()
                        .filter(one -> one.slug().equals(form.text("region")))
                        .findFirst(),
                themes.stream()
                        .filter(one -> one.slug().equals(form.text("theme")))
                        .findFirst(),
                person.substring(0, Math.min(LONGEST_NAME, person.length())),
                Arrays.stream(MeetingKind.values())
                        .filter(one -> one.code().equals(form.text("kind")))
                        .findFirst(),
                Say.LANGUAGES.stream()
                        .map(locale -> locale.getLanguage())
                        .filter(form.text("spoken")::equals)
                        .findFirst()
                        .orElse(""),
                Pages.of(form));
    }

    MeetingFilter filter() {
        return new MeetingFilter(region.map(Region::id), theme.map(Theme::id), person, kind, spoken);
    }

    /** Whether all meetings are wanted. */
    public boolean isAll() {
        return query().isEmpty();
    }

    /** The filter as the query of an address, without its place in the list; may be empty. */
    public String query() {
        return query(region.map(Region::slug).orElse(""));
    }

    /** The same for another region; empty for all of them. */
    public String query(String slug) {
        return joined(
                part("region", slug),
                part("theme", theme.map(Theme::slug).orElse("")),
                part("who", person),
                part("kind", kind.map(MeetingKind::code).orElse("")),
                part("spoken", spoken));
    }

    /** The filter with one more part. */
    public String with(String name, String value) {
        return joined(query(), part(name, value));
    }

    /** What feeds know of it: region and theme; with the language, by which they may be kept. */
    public String feed(String language) {
        return joined(
                part("region", region.map(Region::slug).orElse("")),
                part("theme", theme.map(Theme::slug).orElse("")),
                part("lang", language));
    }

    /** A place as addresses write it. */
    static String written(Place place) {
        return place.begins().getEpochSecond() + "_" + place.id();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
