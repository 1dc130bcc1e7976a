package org.dauys.server.meeting.minutes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.minutes.MinutesContent.Kind;
import org.dauys.server.meeting.minutes.MinutesContent.Part;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;

/**
 * A report for the press, made from the minutes in one language: whole sentences that say what is known and what is not. It claims
 * no support, because nobody measured any.
 */
final class Report {
    private final Page page;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    /**
     * A paragraph.
     *
     * @param key by which an edited one takes its place
     */
    record Paragraph(String key, String words) {}

    private Report(Page page) {
        this.page = page;
    }

    static List<Paragraph> of(Meeting meeting, MinutesContent minutes, List<Promise> promises, Page page) {
        Report report = new Report(page);
        report.lead(meeting.plan());
        report.delegation(minutes.delegation());
        report.attended(minutes);
        report.agenda(minutes);
        report.said(minutes);
        report.promised(promises);
        report.add("support", page.say("report.support"));
        return report.paragraphs;
    }

    private void add(String key, String words) {
        paragraphs.add(new Paragraph(key, words));
    }

    private void lead(Plan plan) {
        String place = List.of(plan.venue().settlement(), plan.venue().address()).stream()
                .map(this::in)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        String day = page.day(plan.times().day());
        String kind = page.say("meeting.kind." + plan.kind().code());
        add(
                "lead",
                place.isEmpty()
                        ? page.say("report.lead.online", day, kind, in(plan.host()))
                        : page.say("report.lead", day, kind, in(plan.host()), place));
    }

    private void delegation(List<Delegate> came) {
        if (came.isEmpty()) {
            add("delegation", page.say("report.delegation.none"));
            return;
        }
        String all = came.stream()
                .map(one -> one.office().isEmpty() ? one.name() : one.name() + " (" + in(one.office()) + ")")
                .collect(Collectors.joining("; "));
        add("delegation", page.count("report.delegation", came.size(), all));
    }

    private void attended(MinutesContent minutes) {
        if (minutes.attended().isEmpty()) {
            add("attended", page.say("report.attended.unknown"));
        } else if (minutes.isSmall()) {
            add("attended", page.say("report.attended.small", Thresholds.LEAST_TOOK_PART));
        } else {
            add("attended", page.count("report.attended", minutes.attended().getAsInt()));
        }
    }

    private void agenda(MinutesContent minutes) {
        List<String> titles = minutes.agenda().stream()
                .map(Part::title)
                .map(this::in)
                .filter(title -> !title.isEmpty())
                .toList();
        if (!titles.isEmpty()) {
            add(
                    "agenda",
                    page.say(
                            "report.agenda",
                            titles.stream().map(t -> "«" + t + "»").collect(Collectors.joining(", "))));
        }
    }

    /** All kinds, or none: one that is left out could be computed from the others. */
    private void said(MinutesContent minutes) {
        Map<Kind, Integer> many = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            many.put(kind, 0);
        }
        minutes.said().forEach(one -> many.merge(one.kind(), 1, Integer::sum));
        if (minutes.said().isEmpty()) {
            add("said", page.say("report.said.none"));
        } else if (minutes.isSmall() || many.values().stream().anyMatch(count -> count < Thresholds.LEAST_ANSWERED)) {
            add("said", page.say("report.said.small"));
        } else {
            add(
                    "said",
                    page.say(
                            "report.said",
                            many.getOrDefault(Kind.QUESTION, 0),
                            many.getOrDefault(Kind.PROPOSAL, 0),
                            many.getOrDefault(Kind.OBJECTION, 0),
                            many.getOrDefault(Kind.STATEMENT, 0)));
        }
    }

    private void promised(List<Promise> promises) {
        if (promises.isEmpty()) {
            add("promises", page.say("report.promises.none"));
            return;
        }
        String all = promises.stream()
                .map(one -> page.say("report.promise", in(one.body()), in(one.words()), page.day(one.due())))
                .collect(Collectors.joining("; "));
        add("promises", page.count("report.promises", promises.size(), all));
    }

    private String in(Words words) {
        return words.in(page.locale());
    }
}
