package org.dauys.server.answer.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Role;
import org.springframework.stereotype.Component;

/** Who is at this desk, and what of the queue is theirs: a responder's own body's, an editor's all. */
@Component
class Responders {
    private final Actors actors;
    private final Participants participants;
    private final Bodies bodies;
    private final Themes themes;
    private final ProvisionLabels labels;
    private final InstantSource clock;

    Responders(
            Actors actors,
            Participants participants,
            Bodies bodies,
            Themes themes,
            ProvisionLabels labels,
            InstantSource clock) {
        this.actors = actors;
        this.participants = participants;
        this.bodies = bodies;
        this.themes = themes;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * Someone at the desk.
     *
     * @param bodies that they answer for, in the editor's order; none for an editor who answers for none, and for those who
     *     answer for all
     * @param all whether they answer for whichever body: one person can do all the work of a small consultation
     * @param editor whether they see the whole queue and route it
     */
    record Person(UUID participant, List<Body> bodies, boolean all, boolean editor) {
        Person {
            bodies = List.copyOf(bodies);
        }

        /** Whether they may see what waits at this body. */
        boolean sees(Optional<Body> of) {
            return seesAll() || of.filter(this::answersFor).isPresent();
        }

        /** Whether they see what waits at every body, and at none. */
        boolean seesAll() {
            return editor || all;
        }

        /** Whether they answer for it. */
        boolean answersFor(Body one) {
            return all || bodies.stream().anyMatch(own -> own.id() == one.id());
        }

        boolean answers() {
            return all || !bodies.isEmpty();
        }

        /** The body of this slug when it is one of theirs, else the first of theirs. */
        Optional<Body> own(String slug) {
            return bodies.stream()
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .or(() -> bodies.stream().findFirst());
        }
    }

    /** @throws RefusedException when a responder answers for no body of this consultation, and is no editor */
    Person at(Consultation consultation) {
        Actor actor = actors.require(consultation.id());
        List<Body> own = actor.is(Role.RESPONDER)
                ? bodies.of(consultation.id()).stream()
                        .filter(one -> actor.bodies().contains(one.slug()))
                        .toList()
                : List.of();
        boolean all = actor.is(Role.RESPONDER) && actor.bodies().isEmpty();
        boolean editor = actor.is(Role.EDITOR);
        if (own.isEmpty() && !all && !editor) {
            throw new RefusedException("answer.refused.body");
        }
        return new Person(actor.participant(), own, all, editor);
    }

    LocalDate today(Consultation consultation) {
        return clock.instant().atZone(consultation.zone()).toLocalDate();
    }

    /** Looks up what a filter names; the filter of a responder is always of a body of theirs. */
    Queue.Asked asked(Consultation consultation, QueueFilter wanted, Person person) {
        QueueFilter filter = person.seesAll()
                ? wanted
                : wanted.ofBody(person.own(wanted.body()).map(Body::slug).orElseThrow());
        Optional<Long> body = filter.body().equals(QueueFilter.NO_BODY)
                ? Optional.of(-1L)
                : bodies.bySlug(consultation.id(), filter.body()).map(Body::id);
        Optional<Long> theme = themes.of(consultation).stream()
                .filter(one -> one.slug().equals(filter.theme()))
                .map(org.dauys.server.consultation.Theme::id)
                .findFirst();
        return new Queue.Asked(
                consultation.id(),
                filter,
                body,
                theme,
                person.participant(),
                labels.newest(consultation).map(Version::id).orElse(0L),
                today(consultation));
    }

    /** By what people at the desk know each other: a name, or else the alias. */
    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        participants.names(ids).forEach((id, name) -> names.put(id, name.name().orElse(name.alias())));
        return names;
    }
}
