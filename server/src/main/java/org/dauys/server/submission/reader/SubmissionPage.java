package org.dauys.server.submission.reader;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Reckonings;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionAddition;
import org.dauys.server.submission.SubmissionPlaces;
import org.dauys.server.submission.SubmissionPlaces.Stand;
import org.dauys.server.submission.SubmissionSteps;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.reader.SubmissionView.Campaign;
import org.dauys.server.submission.reader.SubmissionView.Now;
import org.dauys.server.submission.reader.SubmissionView.SentAlong;
import org.dauys.text.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One submission, as everyone may read it. */
@Controller
class SubmissionPage {
    private static final int KB = 1024;

    private final JdbcClient sql;
    private final Submissions submissions;
    private final SubjectNames subjects;
    private final SubmissionPlaces places;
    private final SubmissionSteps steps;
    private final Participants participants;
    private final Reckonings reckonings;
    private final ObjectProvider<SubmissionAddition> rooms;

    SubmissionPage(
            JdbcClient sql,
            Submissions submissions,
            SubjectNames subjects,
            SubmissionPlaces places,
            SubmissionSteps steps,
            Participants participants,
            Reckonings reckonings,
            ObjectProvider<SubmissionAddition> rooms) {
        this.sql = sql;
        this.submissions = submissions;
        this.subjects = subjects;
        this.places = places;
        this.steps = steps;
        this.participants = participants;
        this.reckonings = reckonings;
        this.rooms = rooms;
    }

    @Open
    @GetMapping("/c/{slug}/submissions/{number:[0-9]{1,9}}")
    Shown show(ReaderVisit visit) {
        Submission submission =
                submissions.shown(visit.id(), visit.number("number")).orElseThrow(Submissions::missing);
        return visit.show("submission/reader/one").with("view", view(visit.frame(), submission, visit.page()));
    }

    private SubmissionView view(Frame frame, Submission submission, Page page) {
        Anchor anchor = submission.anchor();
        Optional<Version> version = SubjectNames.version(frame, anchor.versionId());
        boolean there = !anchor.isWholeDraft()
                && subjects.place(frame, anchor.versionId(), anchor.label(), page)
                        .isPresent();
        return new SubmissionView(
                frame,
                submission,
                new SubmissionView.Subject(
                        subjects.of(frame, submission, page),
                        there ? version.map(made -> frame.provision(made, anchor.label())) : Optional.empty(),
                        version.map(made -> Frame.name(made, page)).orElse(""),
                        words(frame, submission)),
                submission.isPublished() ? now(frame, submission, page) : List.of(),
                new SubmissionView.Origin(
                        Sender.of(
                                submission.author(),
                                submission.named(),
                                submission.organisation(),
                                names(submission),
                                page),
                        submission.isPublished() ? campaign(frame, submission, page) : Optional.empty(),
                        submission.isPublished() ? files(frame, submission, page) : List.of()),
                steps.of(submission.id()),
                new SubmissionView.Added(
                        additions(room -> room.first(frame.consultation(), submission, page)),
                        additions(room -> room.last(frame.consultation(), submission, page))),
                reckonings.of(frame.consultation().id()),
                page);
    }

    /** Its own words; of what is to be deleted as a whole, all that would go. */
    private String words(Frame frame, Submission submission) {
        Anchor anchor = submission.anchor();
        Language language = anchor.textLanguage().orElse(submission.language());
        boolean whole = anchor.quote().isEmpty()
                && submission
                        .amendment()
                        .filter(amendment -> amendment.action() == Amendment.Action.DELETE)
                        .isPresent();
        return whole
                ? subjects.whole(frame, anchor.versionId(), anchor.label(), language)
                : subjects.own(frame, anchor.versionId(), anchor.label(), language);
    }

    private List<Content> additions(Function<SubmissionAddition, Optional<Content>> part) {
        return rooms.orderedStream().flatMap(room -> part.apply(room).stream()).toList();
    }

    private Map<UUID, PublicName> names(Submission submission) {
        return participants.names(submission.author().stream().toList());
    }

    /** In the versions after the one that it was made for. */
    private List<Now> now(Frame frame, Submission submission, Page page) {
        if (submission.anchor().isWholeDraft()) {
            return List.of();
        }
        return places.of(submission.id()).stream()
                .filter(place -> place.versionId() != submission.anchor().versionId())
                .flatMap(place -> SubjectNames.version(frame, place.versionId()).stream()
                        .map(version -> now(frame, version, place, page)))
                .toList();
    }

    private Now now(Frame frame, Version version, Stand place, Page page) {
        String name = Frame.name(version, page);
        String subject = subjects.of(frame, version.id(), place.label(), page);
        boolean gone = place.state() == SubmissionPlaces.State.PROVISION_GONE;
        return new Now(
                page.say("submission.now." + place.state().code(), name, subject),
                gone ? Optional.empty() : Optional.of(frame.provision(version, place.label())));
    }

    private Optional<Campaign> campaign(Frame frame, Submission submission, Page page) {
        return submission
                .campaignId()
                .flatMap(id -> sql.sql("select name, members from submission.campaign where id = :id and members > 1")
                        .param("id", id)
                        .query((row, i) -> new Campaign(
                                row.getString("name"),
                                page.count("submission.campaign.members", row.getInt("members")),
                                frame.base() + "/submissions?campaign=" + id))
                        .optional());
    }

    private List<SentAlong> files(Frame frame, Submission submission, Page page) {
        return sql.sql("""
            select id, file_name, length(bytes) as size from submission.attachment
            where submission_id = :id and public order by id
            """)
                .param("id", submission.id())
                .query((row, i) -> new SentAlong(
                        frame.base() + "/submissions/" + submission.number() + "/files/" + row.getLong("id"),
                        row.getString("file_name"),
                        page.say("submission.file.size", (row.getInt("size") + KB - 1) / KB)))
                .list();
    }
}
