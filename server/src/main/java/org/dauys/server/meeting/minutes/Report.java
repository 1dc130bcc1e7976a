package org.dauys.server.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.disclosed.PollFigures;
import org.dauys.server.meeting.minutes.MinutesContent.Part;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;

/**
 * A report for the press, made from the minutes in one language: whole sentences that say what is known and what is not. It
 * claims no support beyond what a poll measured, and tells whom the poll asked.
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

    static List<Paragraph> of(
            Meeting meeting, Minutes minutes, List<Promise> promises, List<PollFigures> polls, Page page) {
        Report report = new Report(page);
        MinutesContent content = minutes.content();
        report.lead(meeting.plan());
        report.delegation(content.delegation());
        report.attended(minutes.attendance());
        report.agenda(content);
        report.said(content);
        report.promised(promises);
        report.add(
                "support",
                polls.isEmpty()
                        ? page.say("report.support")
                        : polls.stream()
                                .map(poll -> PollSentence.of(poll, minutes.attendance(), page))
                                .collect(Collectors.joining(" ")));
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

    private void attended(Optional<Figure> attendance) {
        add(
                "attended",
                attendance
                        .map(figure -> switch (figure) {
                            case Figure.Shown shown -> page.count("report.attended", Math.toIntExact(shown.people()));
                            case Figure.Suppressed _ -> page.say("report.attended.small", Thresholds.LEAST_TOOK_PART);
                        })
                        .orElseGet(() -> page.say("report.attended.unknown")));
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

    /** How much of which kind is told of all meetings together, and of none alone: what one tells could be subtracted from its region. */
    private void said(MinutesContent minutes) {
        add("said", page.say(minutes.said().isEmpty() ? "report.said.none" : "report.said"));
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
