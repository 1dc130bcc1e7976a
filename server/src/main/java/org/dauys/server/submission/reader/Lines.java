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
                rows.stream().flatMap(row -> row.author().stream()).toList());
        Map<String, Optional<ActPlace>> places = new HashMap<>();
        rows.forEach(row -> places.computeIfAbsent(
                row.label(),
                label -> label.isEmpty() ? Optional.empty() : subjects.place(frame, newest.id(), label, page)));
        return rows.stream()
                .map(row ->
                        line(frame, newest, row, Objects.requireNonNull(places.get(row.label())), names, query, page))
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
        String subject = row.label().isEmpty()
                ? page.say("submission.whole")
                : place.map(found -> found.name(page)).orElse(row.label());
        return new Line(
                row.number(),
                frame.base() + "/submissions/" + row.number(),
                page.say(row.action()
                        .map(action -> "submission.action." + action.code())
                        .orElse("submission.kind." + row.kind().code())),
                subject,
                place.map(found -> frame.provision(newest, row.label())),
                row.quote(),
                row.begin(),
                row.language(),
                gap(row, page),
                Sender.of(row.author(), row.named(), row.organisation(), names, page),
                page.day(row.receivedAt(), frame.consultation().zone()),
                page.say("submission.source." + row.source().code()),
                row.supporters() == 0
                        ? Optional.empty()
                        : Optional.of(page.count("submission.supporters", row.supporters())),
                row.disposition().map(decision -> page.say("submission.disposition." + decision.code())),
                query.isGrouped() && row.campaign().isPresent() && row.members() > 1
                        ? Optional.of(page.count("submission.campaign.members", row.members()))
                        : Optional.empty(),
                query.with(
                                ListQuery.CAMPAIGN,
                                row.campaign().map(String::valueOf).orElse(""))
                        .href(frame.base() + "/submissions"),
                page);
    }

    /** Words instead of those that are not shown. */
    static Optional<String> gap(Row row, Page page) {
        return row.state() == State.PUBLISHED
                ? Optional.empty()
                : Optional.of(row.reason()
                        .map(reason ->
                                page.say("submission.gap.hidden", page.say("submission.reason." + reason.code())))
                        .orElseGet(
                                () -> page.say("submission.gap." + row.state().code())));
    }
}
