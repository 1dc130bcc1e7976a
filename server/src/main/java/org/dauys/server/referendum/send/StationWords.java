package org.dauys.server.referendum.send;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.ProtocolForm;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.site.Page;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Origin;
import tools.jackson.databind.json.JsonMapper;

/** What the scripts of a station's desk say, in the page's language; numbers and codes are put in by them, for {@code #}. */
public final class StationWords {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HERE = "referendum.offline.";
    private static final String SHARED = "site.offline.";
    /** More than any vote has; the form of a station is no calendar. */
    private static final int MOST_HOURS = 72;

    /** Values of findings that are no figures. */
    private static final List<String> SUMS =
            List.of("issued and cancelled", "categories", "yes and no", "station and home", "reported");

    private static final List<String> KEYS = List.of(
            "site.offline.context.localhost",
            "site.offline.context.secure",
            "site.offline.context.plain",
            "site.offline.context.no-worker",
            "site.offline.ready",
            "site.offline.storage.yes",
            "site.offline.storage.no",
            "site.offline.saved",
            "site.offline.full",
            "site.offline.failed",
            "site.offline.photo.gone",
            "site.offline.other-tab",
            "site.offline.net.sent",
            "site.offline.net.waits",
            "referendum.offline.net.token",
            "referendum.offline.net.refused",
            "referendum.offline.saved.wrong",
            "referendum.offline.other",
            "referendum.offline.who.station",
            "referendum.offline.who.key",
            "referendum.offline.check.waits",
            "referendum.offline.check.here",
            "referendum.offline.check.server",
            "referendum.offline.check.found",
            "referendum.offline.long",
            "referendum.offline.reason",
            "referendum.offline.reason.of",
            "referendum.offline.photo",
            "referendum.offline.photo.drop",
            "referendum.offline.correcting",
            "referendum.offline.correct",
            "referendum.offline.correct.untold",
            "referendum.offline.look.compared",
            "referendum.offline.look.despite",
            "referendum.offline.in-the-count",
            "referendum.offline.stands-now",
            "referendum.offline.hour.waits",
            "referendum.offline.hour.sent",
            "referendum.offline.hour.refused",
            "referendum.offline.problem.key",
            "referendum.offline.problem.observer",
            "referendum.offline.problem.refused",
            "referendum.offline.problem.stands",
            "referendum.offline.problem.differs",
            "referendum.offline.problem.photos",
            "referendum.offline.problem.same",
            "referendum.offline.problem.closed",
            "referendum.offline.problem.photograph",
            "referendum.offline.problem.photographs",
            "referendum.offline.problem.form",
            "referendum.offline.file.save",
            "referendum.offline.file.unnamed",
            "referendum.offline.forget.sure",
            "referendum.offline.forget.unsent",
            "referendum.offline.forgotten");

    private StationWords() {}

    /**
     * An hour up to which a station may tell its turnout.
     *
     * @param at as addresses write it
     * @param name in the zone of the vote
     */
    public record Hour(String at, String name) {}

    /** All words of the page's scripts as JSON, with the hours of the vote and the words of the engine's rules. */
    static String json(Referendum one, ZoneId zone, Page page) {
        CountTelling telling = new CountTelling(page);
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("say", said(page));
        Map<String, String> figures = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            figures.put(figure.key(), telling.figure(figure));
        }
        words.put("figures", figures);
        words.put("asked", ProtocolForm.ASKED.stream().map(Figure::key).toList());
        words.put("rules", rules(telling));
        words.put("values", values(telling));
        words.put(
                "hours",
                hours(one, zone, page).stream()
                        .map(hour -> List.of(hour.at(), hour.name()))
                        .toList());
        words.put("photographs", SendApi.MOST_PHOTOGRAPHS);
        words.put("closes", one.closes().toString());
        return JSON.writeValueAsString(words);
    }

    private static Map<String, String> said(Page page) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String key : KEYS) {
            said.put(key.substring(key.startsWith(HERE) ? HERE.length() : SHARED.length()), page.say(key, "#"));
        }
        said.put("station", page.say("referendum.station", "#"));
        said.put("number", page.say("referendum.error.number", "#"));
        said.put("photo.most", page.say("referendum.offline.photo.most", SendApi.MOST_PHOTOGRAPHS));
        said.put("extra", page.say("referendum.error.extra", 60));
        said.put("extra-name", page.say("referendum.error.extra-name"));
        said.put("missing", page.say("referendum.error.missing"));
        said.put("closed", page.say("referendum.closed-at"));
        said.put("signed", page.say("referendum.signed-at"));
        said.put("severity.error", page.say("referendum.severity.error"));
        said.put("severity.look", page.say("referendum.severity.look"));
        said.put("severity.note", page.say("referendum.severity.note"));
        return said;
    }

    /** The rules of single protocols: what each says, and how grave it is. */
    private static Map<String, Map<String, String>> rules(CountTelling telling) {
        Map<String, Map<String, String>> rules = new LinkedHashMap<>();
        for (Rule rule : Rule.values()) {
            if (rule.compareTo(Rule.VOTES_MISSING) >= 0 && rule.compareTo(Rule.SECTIONS_MISSING) <= 0) {
                rules.put(
                        rule.number(),
                        Map.of(
                                "says",
                                telling.says(rule),
                                "severity",
                                rule.severity().name().toLowerCase(Locale.ROOT)));
            }
        }
        return rules;
    }

    /** A figure with its number, as the engine writes it in a finding. */
    private static Map<String, String> values(CountTelling telling) {
        List<String> names = new ArrayList<>(SUMS);
        for (Figure figure : Figure.values()) {
            names.add(figure.key());
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(
                    name, telling.values(Finding.of(Rule.CATEGORIES_NOT_BOX, "", "", Origin.NONE, Map.of(name, "#"))));
        }
        return values;
    }

    /** Whole hours of the vote's zone while stations are open, and the end. */
    static List<Hour> hours(Referendum one, ZoneId zone, Page page) {
        Instant closes = one.closes().truncatedTo(ChronoUnit.MINUTES);
        List<Instant> all = new ArrayList<>();
        ZonedDateTime hour =
                one.opens().atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        while (hour.toInstant().isBefore(closes) && all.size() < MOST_HOURS) {
            all.add(hour.toInstant());
            hour = hour.plusHours(1);
        }
        all.add(closes);
        boolean isOneDay = one.opens()
                .atZone(zone)
                .toLocalDate()
                .equals(closes.atZone(zone).toLocalDate());
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
        return all.stream()
                .map(at -> new Hour(at.toString(), isOneDay ? clock.format(at.atZone(zone)) : page.moment(at, zone)))
                .toList();
    }
}
