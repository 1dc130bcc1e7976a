package org.dauys.server.meeting;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dauys.compare.language.Phrases;
import org.dauys.server.meeting.Plan.Times;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;

/** What is told of meetings in one language: when in words, where in a line. */
public record Told(Page page) {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** With the day of the week, as the language writes it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Say.writing(page.locale()))
                .format(day);
    }

    /** From when to when, without the day, unless it ends on another one: {@code 10:00–12:00}. */
    public String hours(Times times) {
        ZonedDateTime begin = times.localBegin();
        ZonedDateTime end = times.localEnd();
        return end.toLocalDate().equals(begin.toLocalDate())
                ? HOURS.format(begin) + "–" + HOURS.format(end)
                : page.say("meetings.until", HOURS.format(begin), day(end.toLocalDate()), HOURS.format(end));
    }

    /** The day and the hours. */
    public String when(Times times) {
        return page.say("meetings.when", day(times.day()), hours(times));
    }

    /** Whose time that is, and how far from UTC on that day: {@code Almaty Time (UTC+5)}. */
    public String zone(Times times) {
        return page.say(
                "meetings.zone",
                times.zone().getDisplayName(TextStyle.FULL, page.locale()),
                offset(times.localBegin()));
    }

    private static String offset(ZonedDateTime time) {
        ZoneOffset offset = time.getOffset();
        String written = offset.getTotalSeconds() == 0 ? "+0" : offset.getId();
        return "UTC" + written.replaceFirst("^([+-])0", "$1").replaceFirst(":00$", "");
    }

    /** When an item of the agenda is to begin, in the meeting's own time. */
    public String begin(AgendaItem item, Plan plan) {
        return HOURS.format(item.begins().atZone(plan.times().zone()));
    }

    /** Of several words those that there are, one after the other. */
    public String line(Words... parts) {
        return String.join(
                ", ",
                Stream.of(parts)
                        .map(words -> words.in(page.locale()))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    /** Town and address; "online" where there is none. */
    public String where(Plan plan) {
        String line = line(plan.venue().settlement(), plan.venue().address());
        return line.isEmpty() ? page.say("meetings.online") : line;
    }

    /** The languages that are spoken, by their names. */
    public String languages(List<String> codes) {
        return Phrases.in(page.locale())
                .list(codes.stream()
                        .map(code -> Locale.of(code).getDisplayLanguage(page.locale()))
                        .toList());
    }
}
