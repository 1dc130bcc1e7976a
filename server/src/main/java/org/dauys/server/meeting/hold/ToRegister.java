package org.dauys.server.meeting.hold;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.LabelQuery;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.hold.Body.Contribution;
import org.dauys.server.meeting.hold.HallMessages.Message;
import org.dauys.server.meeting.hold.Items.Item;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Who;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings what asks for something into the consultation's register: questions, proposals, objections, and statements that the clerk
 * chose. Once each, however often it is asked for: the register knows a meeting's items by their ids. They come in
 * an order dealt by chance and all at one time, so that neither tells who spoke when.
 */
@Component
class ToRegister {
    private final Items items;
    private final HallMessages hall;
    private final Register register;
    private final Acts acts;
    private final JdbcClient sql;
    private final InstantSource clock;

    ToRegister(Items items, HallMessages hall, Register register, Acts acts, JdbcClient sql, InstantSource clock) {
        this.items = items;
        this.hall = hall;
        this.register = register;
        this.acts = acts;
        this.sql = sql;
        this.clock = clock;
    }

    private record Asking(String key, Contribution said, Optional<UUID> who, String update, long id) {}

    /**
     * Registers what is settled and not there yet.
     *
     * @param version in whose numbering the meeting named provisions
     * @return how many
     */
    int register(Meeting meeting, Version version) {
        List<Asking> asking = new ArrayList<>(items.all(meeting.id()).stream()
                .filter(item -> item.number() == 0)
                .flatMap(ToRegister::asking)
                .toList());
        hall.of(meeting.id()).stream()
                .filter(message -> message.isAccepted() && message.number() == 0)
                .flatMap(ToRegister::asking)
                .forEach(asking::add);
        Collections.shuffle(asking, new java.security.SecureRandom());
        Set<String> labels = labels(version);
        asking.forEach(one -> register(meeting, version, labels, one));
        return asking.size();
    }

    private static Stream<Asking> asking(Item item) {
        return Items.contribution(item).filter(ToRegister::asks).stream()
                .map(said -> new Asking(
                        item.key(),
                        said,
                        item.open().getFirst().who().filter(_ -> said.speaker().how() == Body.Speaker.How.BY_NAME),
                        "update meeting.item set number = :number where id = :id",
                        item.id()));
    }

    private static Stream<Asking> asking(Message message) {
        Contribution said = message.said();
        return Stream.of(said)
                .filter(ToRegister::asks)
                .map(one -> new Asking(
                        "hall-" + message.key(),
                        one,
                        Optional.empty(),
                        "update meeting.hall_message set number = :number where id = :id",
                        message.id()));
    }

    private static boolean asks(Contribution said) {
        return said.isPublic() && (said.kind() != Contribution.Kind.STATEMENT || said.register());
    }

    private void register(Meeting meeting, Version version, Set<String> labels, Asking asking) {
        Contribution said = asking.said();
        Optional<String> label = said.provisions().stream()
                .flatMap(written -> Stream.concat(Stream.of(written), LabelQuery.allLabels(written).stream()))
                .filter(labels::contains)
                .findFirst();
        int number = register.register(new NewSubmission(
                        meeting.consultationId(),
                        new Arrival(
                                Source.MEETING,
                                clock.instant(),
                                Optional.empty(),
                                Optional.of(meeting.code() + ":" + asking.key())),
                        new Said(kind(said.kind()), new Language(said.language()), Optional.empty(), said.words(), ""),
                        label.map(there -> Anchor.provision(version.id(), there))
                                .orElseGet(() -> Anchor.draft(version.id())),
                        new Who(asking.who(), asking.who().isPresent(), ""),
                        List.of()))
                .number();
        // Killed between the two, the next time finds it in the register.
        sql.sql(asking.update())
                .param("number", number)
                .param("id", asking.id())
                .update();
    }

    private static SubmissionKind kind(Contribution.Kind kind) {
        return switch (kind) {
            case QUESTION -> SubmissionKind.QUESTION;
            case PROPOSAL -> SubmissionKind.PROPOSAL;
            case OBJECTION, STATEMENT -> SubmissionKind.REMARK;
        };
    }

    private Set<String> labels(Version version) {
        return version.readTexts().stream()
                .map(acts::of)
                .flatMap(act -> act.walk().map(Provision::label))
                .collect(Collectors.toSet());
    }
}
