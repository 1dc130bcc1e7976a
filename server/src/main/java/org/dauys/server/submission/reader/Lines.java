package org.dauys.server.submission.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Page;
import org.dauys.server.submission.State;
import org.dauys.server.submission.SubjectNames;
import org.springframework.stereotype.Component;

/** Puts rows into words. */
@Component
class Lines {
    private final Participants participants;
    private final SubjectNames subjects;

    Lines(Participants participants, SubjectNames subjects) {
        this.participants = participants;
        this.subjects = subjects;
    }

    List<Line> of(Frame frame, Version newest, List<Row> rows, ListQuery query, Page page) {
        Map<UUID, PublicName> names = participants.names(
                rows.stream().flatMap(row -> row.who().author().stream()).toList());
        Map<String, Optional<ActPlace>> places = new HashMap<>();
        rows.forEach(row -> places.computeIfAbsent(
                row.said().label(),
                label -> label.isEmpty() ? Optional.empty() : subjects.place(frame, newest.id(), label, page)));
        return rows.stream()
                .map(row -> line(
                        frame,
                        newest,
                        row,
                        Objects.requireNonNull(places.get(row.said().label())),
                        names,
                        query,
                        page))
                .toList();
    }

    private static Line line(
            Frame frame,
            Version newest,
            Row row,
            Optional<ActPlace> place,
            Map<UUID, PublicName> names,
            ListQuery query,
            Page page) {
        String subject = row.said().label().isEmpty()
                ? page.say("submission.whole")
                : place.map(found -> found.name(page)).orElse(row.said().label());
        return new Line(
                row.number(),
                frame.base() + "/submissions/" + row.number(),
                what(row, page),
                new Line.Subject(
                        subject,
                        place.map(found -> frame.provision(newest, row.said().label()))),
                new Line.Said(
                        row.said().language(), row.said().quote(), row.said().begin()),
                gap(row, page),
                Sender.of(row.who().author(), row.who().named(), row.who().organisation(), names, page),
                facts(frame, row, page),
                row.alike()
                        .filter(alike -> query.isGrouped() && alike.members() > 1)
                        .map(alike -> alike(frame, alike, query, page)));
    }

    private static Line.Facts facts(Frame frame, Row row, Page page) {
        return new Line.Facts(
                page.day(row.came().at(), frame.consultation().zone()),
                page.say("submission.source." + row.came().source().code()),
                row.supporters() == 0
                        ? Optional.empty()
                        : Optional.of(page.count("submission.supporters", row.supporters())),
                row.stands().decision().map(decision -> page.say("submission.disposition." + decision.code())));
    }

    private static Line.Alike alike(Frame frame, Row.Alike alike, ListQuery query, Page page) {
        return new Line.Alike(
                page.count("submission.campaign.members", alike.members()),
                query.with(ListQuery.CAMPAIGN, String.valueOf(alike.campaign())).href(frame.base() + "/submissions"));
    }

    /** What it is: "A question". */
    static String what(Row row, Page page) {
        return page.say(row.asked()
                .action()
                .map(action -> "submission.action." + action.code())
                .orElse("submission.kind." + row.asked().kind().code()));
    }

    /** Words instead of those that are not shown. */
    static Optional<String> gap(Row row, Page page) {
        return row.stands().state() == State.PUBLISHED
                ? Optional.empty()
                : Optional.of(row.stands()
                        .reason()
                        .map(reason ->
                                page.say("submission.gap.hidden", page.say("submission.reason." + reason.code())))
                        .orElseGet(() -> page.say(
                                "submission.gap." + row.stands().state().code())));
    }
}
