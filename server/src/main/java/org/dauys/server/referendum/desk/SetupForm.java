package org.dauys.server.referendum.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.dauys.tally.source.UnreadableException;

/**
 * What is asked, when, and how it is decided, as it was typed.
 *
 * @param opens hour of the day at which stations open: {@code 07:00}
 * @param revision that the editor saw; 0 of a new one
 */
public record SetupForm(
        Words question, Words voters, String day, String opens, String closes, String rule, int revision) {
    private static final int LONGEST_QUESTION = 1_000;
    private static final int LONGEST_VOTERS = 4_000;
    private static final int LONGEST_RULE = 10_000;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** More than half take part, and more than half of those vote for it. */
    private static final String USUAL_RULE = """
            name: Referendum
            quorum: {share: participants, moreThan: 1/2, of: eligible}
            adopted: {share: yes, moreThan: 1/2, of: participants}
            """;

    static final SetupForm EMPTY = new SetupForm(Words.NONE, Words.NONE, "", "07:00", "20:00", USUAL_RULE, 0);

    static SetupForm of(Referendum one, ZoneId zone) {
        return new SetupForm(
                one.question(),
                one.voters(),
                one.opens().atZone(zone).toLocalDate().toString(),
                HOUR.format(one.opens().atZone(zone)),
                HOUR.format(one.closes().atZone(zone)),
                one.rule(),
                one.revision());
    }

    static SetupForm read(Form form) {
        return new SetupForm(
                form.words("question"),
                form.words("voters"),
                form.text("day"),
                form.text("opens"),
                form.text("closes"),
                form.text("rule"),
                form.number("revision"));
    }

    SetupForm seen(int other) {
        return new SetupForm(question, voters, day, opens, closes, rule, other);
    }

    /** The plan that is meant; all that is wrong is added. */
    Optional<Referendums.Plan> check(Visit visit, ZoneId zone, Optional<Referendum> announced) {
        if (announced.isEmpty()) {
            if (question.isEmpty()) {
                visit.mistake("question-kk", "referendum.desk.error.question");
            }
            Form.limit(question, "question", LONGEST_QUESTION, visit.errors());
            checkRule(visit);
        }
        Form.limit(voters, "voters", LONGEST_VOTERS, visit.errors());
        Optional<LocalDate> date = visit.form().day("day", visit.errors());
        if (date.isEmpty() && day.isEmpty()) {
            visit.mistake("day", "referendum.desk.error.day");
        }
        Optional<LocalTime> from = hour("opens", opens, visit);
        Optional<LocalTime> to = hour("closes", closes, visit);
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            visit.mistake("closes", "referendum.desk.error.closes", closes, opens);
        }
        if (!visit.isFine() || date.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Instant begins = date.get().atTime(from.get()).atZone(zone).toInstant();
        Instant ends = date.get().atTime(to.get()).atZone(zone).toInstant();
        return Optional.of(new Referendums.Plan(question, voters, begins, ends, rule + "\n"));
    }

    private void checkRule(Visit visit) {
        if (rule.length() > LONGEST_RULE) {
            visit.mistake("rule", "desk.error.long", rule.length(), LONGEST_RULE);
            return;
        }
        try {
            Referendums.rule(rule);
        } catch (UnreadableException unreadable) {
            unreadable.problems().forEach(problem -> visit.mistake("rule", "referendum.desk.error.rule", problem));
        }
    }

    private static Optional<LocalTime> hour(String field, String typed, Visit visit) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeException noHour) {
            visit.mistake(field, "referendum.desk.error.hour", typed);
            return Optional.empty();
        }
    }
}
