package org.dauys.server.meeting.hold;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.hold.NodeFile.NodePlan;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The meeting for which this server is a laptop in a hall, if it is one. It is told at each start, by the file. */
@Component
@NamedInterface("hold")
public class NodeMeeting {
    private final Imports imports;
    private final Consultations consultations;
    private final Meetings meetings;
    private final Desks desks;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final AtomicReference<Optional<NodeFile>> file = new AtomicReference<>(Optional.empty());

    NodeMeeting(
            Imports imports,
            Consultations consultations,
            Meetings meetings,
            Desks desks,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.consultations = consultations;
        this.meetings = meetings;
        this.desks = desks;
        this.sql = sql;
        this.transaction = transaction;
    }

    /**
     * Makes this server the laptop of a meeting. Once more with a file of the same meeting nothing is made again, and the newer secret
     * is used.
     *
     * @throws UnreadableActException when its text cannot be read
     */
    public void prepare(NodeFile told) throws IOException, UnreadableActException {
        if (meetings.byCode(told.code()).isEmpty()) {
            imports.run(consultation(told));
            Consultation consultation = consultations.bySlug(told.slug()).orElseThrow();
            transaction.executeWithoutResult(_ -> plan(consultation, told));
        }
        file.set(Optional.of(told));
    }

    /** The address of a new desk of its meeting, with its secret. */
    public String openDesk() {
        Meeting meeting = meetings.byCode(file().orElseThrow().code()).orElseThrow();
        return "/m/" + meeting.code() + "/desk/kk#token=" + desks.open(meeting, "laptop");
    }

    Optional<NodeFile> file() {
        return file.get();
    }

    /** Whether this is the meeting that is held here for another server. */
    boolean is(Meeting meeting) {
        return file().filter(told -> told.code().equals(meeting.code())).isPresent();
    }

    /** The ids that items of the agenda have at the central server, by those that they have here. */
    Map<Long, Long> agenda(Meeting meeting) {
        Map<Long, Long> ids = new HashMap<>();
        List<NodeFile.NodeItem> theirs = file().orElseThrow().plan().agenda();
        List<AgendaItem> ours = meeting.plan().agenda();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            ids.put(ours.get(i).id(), theirs.get(i).id());
        }
        return ids;
    }

    private static NewConsultation consultation(NodeFile told) {
        List<NewText> texts = told.texts().stream()
                .map(text -> new NewText(
                        text.fileName(),
                        Format.ofFileName(text.fileName()).orElseThrow(),
                        Base64.getDecoder().decode(text.base64()),
                        Optional.of(new Language(text.language()))))
                .toList();
        return new NewConsultation(
                told.slug(),
                Words.of(told.title()),
                Words.NONE,
                List.of(),
                texts.isEmpty()
                        ? List.of()
                        : List.of(new NewVersion(Words.of(told.version()), Optional.empty(), texts, List.of())),
                List.of());
    }

    private void plan(Consultation consultation, NodeFile told) {
        TextHere version = new TextHere(consultations.publishedVersions(consultation).stream()
                .reduce((_, last) -> last)
                .map(last -> last.id()));
        NodePlan plan = told.plan();
        Meeting made = meetings.plan(
                consultation.id(),
                new Plan(
                        plan.kind(),
                        Words.of(plan.host()),
                        new Plan.Venue(
                                Optional.empty(),
                                Words.of(plan.settlement()),
                                Words.of(plan.address()),
                                "",
                                Words.of(plan.accessibility())),
                        new Plan.Times(plan.begins(), plan.ends(), ZoneId.of(plan.zone())),
                        new Plan.Audience(OptionalInt.empty(), plan.languages(), List.of()),
                        plan.delegation().stream()
                                .map(one -> new Delegate(
                                        one.name(), Words.of(one.office()), Delegate.Task.valueOf(one.task())))
                                .toList(),
                        plan.agenda().stream()
                                .map(item -> new AgendaItem(
                                        0,
                                        Words.of(item.title()),
                                        item.begins(),
                                        item.minutes(),
                                        version.provisions(item.provisions()),
                                        List.of()))
                                .toList()),
                Optional.empty(),
                Optional.empty());
        sql.sql("update meeting.meeting set code = :code where id = :id")
                .param("code", told.code())
                .param("id", made.id())
                .update();
        meetings.announce(meetings.byCode(told.code()).orElseThrow());
    }

    /** The text that came along; without one the agenda names no provisions. */
    private record TextHere(Optional<Long> id) {
        List<Provision> provisions(List<String> labels) {
            return id.map(version -> labels.stream()
                            .map(label -> new Provision(version, label))
                            .toList())
                    .orElse(List.of());
        }
    }
}
