package org.dauys.server.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.dauys.compare.language.Phrases;

/**
 * What every page knows of itself; the model holds it under the name {@code page}.
 *
 * @param locale the language of the page's own words
 * @param path of the address, as the browser sent it, without the query
 * @param query of the address, or empty
 */
public record Page(Locale locale, String path, String query) {
    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The page that is asked for. */
    public static Page of(HttpServletRequest request, Locale locale) {
        return new Page(locale, request.getRequestURI(), Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    /** The page's own words. */
    public Phrases phrases() {
        return Say.in(locale);
    }

    /** A phrase with its places filled in. */
    public String say(String key, Object... values) {
        return ended(phrases().say(key, values));
    }

    /** A phrase in the plural form that {@code count}, its {@code {0}}, wants. */
    public String count(String key, int count, Object... others) {
        return ended(phrases().count(key, count, others));
    }

    /** A Russian date ends with a full stop of its own: a sentence that ends with a date needs no other. */
    private static String ended(String words) {
        return words.replace("г..", "г.");
    }

    /** The code of the page's language: {@code kk}. */
    public String language() {
        return locale.getLanguage();
    }

    /** A number as the language writes it. */
    public String number(int number) {
        return say("site.number", number);
    }

    /** A day as the language writes it: 12 February 2026. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Say.writing(locale))
                .format(day);
    }

    /** The day of an instant in a zone. */
    public String day(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** The day and the minute of an instant in a zone: 12 February 2026, 09:30. */
    public String moment(Instant instant, ZoneId zone) {
        LocalTime time = instant.atZone(zone).toLocalTime();
        return say("site.moment", day(instant, zone), HOUR_AND_MINUTE.format(time));
    }

    /** This same page in another language. */
    public String in(Locale other) {
        String kept = Queries.without(query, "lang");
        return path + "?" + (kept.isEmpty() ? "" : kept + "&") + "lang=" + other.getLanguage();
    }

    /** Whether this page's path is {@code prefix} or lies below it. */
    public boolean isAt(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }
}
