package org.dauys.server.answer.reader;

import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.server.answer.Argument;
import org.dauys.server.answer.Arguments;
import org.dauys.server.answer.Opinions;
import org.dauys.server.answer.Rotation;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.DeskDoor.Matter;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this room adds to the pages of a consultation. */
@Component
@Order(20)
class AnswerAddition implements Addition {
    private final AnswerParts parts;
    private final Arguments arguments;
    private final Opinions opinions;
    private final Participants participants;
    private final Roles staff;
    private final InstantSource clock;

    AnswerAddition(
            AnswerParts parts,
            Arguments arguments,
            Opinions opinions,
            Participants participants,
            Roles staff,
            InstantSource clock) {
        this.parts = parts;
        this.arguments = arguments;
        this.opinions = opinions;
        this.participants = participants;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public List<Link> inNavigation(Consultation consultation, Page page) {
        return List.of(new Link("/c/" + consultation.slug() + "/answers", page.say("answer.nav")));
    }

    @Override
    public Optional<Content> onProvision(Consultation consultation, Version version, String label, Page page) {
        List<Argument> all = arguments.on(version, label);
        LocalDate today = clock.instant().atZone(consultation.zone()).toLocalDate();
        Rotation rotation = ArgumentsPage.rotation(version, label, today);
        List<Signed> signed = rotation.of(Signed.of(opinions.onProvision(version.id(), label), participants));
        if (all.isEmpty() && signed.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("page", page);
        values.put("consultation", consultation);
        values.put("columns", all.isEmpty() ? Optional.empty() : Optional.of(Columns.of(all, rotation)));
        values.put("opinions", signed);
        return Optional.of(parts.of("answer/reader/provision", values));
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        Set<Role> roles = staff.in(consultation.id());
        boolean editor = roles.contains(Role.EDITOR);
        List<String> answers = new ArrayList<>();
        add(answers, editor || roles.contains(Role.RESPONDER), "queue");
        add(answers, roles.contains(Role.EXPERT), "opinions");
        add(answers, roles.contains(Role.MODERATOR), "replies");
        add(answers, editor, "experts", "arguments");
        List<String> settings = new ArrayList<>();
        add(settings, editor, "bodies", "routes", "answer-rules", "reason-templates");
        return Stream.concat(
                        answers.stream().map(name -> door(Matter.ANSWERS, consultation, page, name)),
                        settings.stream().map(name -> door(Matter.SETTINGS, consultation, page, name)))
                .toList();
    }

    private static void add(List<String> names, boolean open, String... more) {
        if (open) {
            names.addAll(List.of(more));
        }
    }

    private static DeskDoor door(Matter matter, Consultation consultation, Page page, String name) {
        return new DeskDoor(matter, "/desk/c/" + consultation.slug() + "/" + name, page.say("answer.desk." + name));
    }
}
