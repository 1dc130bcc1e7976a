package org.dauys.server.drafting.recommend;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Merges;
import org.dauys.server.drafting.Placements;
import org.dauys.server.drafting.desk.OpenWork;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Role;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Component;

/** What the pages of this desk begin with: whose recommendations they are, and what there is to recommend on. */
@Component
class RecommendDesk {
    private final Merges merges;
    private final Placements placements;
    private final Bodies bodies;
    private final Actors actors;

    RecommendDesk(Merges merges, Placements placements, Bodies bodies, Actors actors) {
        this.merges = merges;
        this.placements = placements;
        this.bodies = bodies;
        this.actors = actors;
    }

    /** Empty before a draft is published. */
    Optional<OpenWork> work(DeskVisit visit) {
        return merges.base(visit.consultation()).map(base -> {
            List<Candidate> candidates = merges.candidates(base);
            return new OpenWork(base, candidates, merges.drafts(base, candidates), merges.made(base));
        });
    }

    OpenWork require(DeskVisit visit) {
        return work(visit).orElseThrow(Visit::missing);
    }

    /** How many amendments are not placed yet, and are no matter for a recommendation before; they are being placed then. */
    int placing(DeskVisit visit, OpenWork work) {
        return placements.waiting(visit.consultation(), work.base());
    }

    /** The bodies for which whoever asks may record: an editor for each, a responder for those that they answer for. */
    List<Body> bodies(Consultation consultation) {
        Actor actor = actors.require(consultation.id());
        List<Body> all = bodies.of(consultation.id());
        if (actor.is(Role.EDITOR) || (actor.is(Role.RESPONDER) && actor.bodies().isEmpty())) {
            return all;
        }
        return all.stream()
                .filter(body -> actor.is(Role.RESPONDER) && actor.bodies().contains(body.slug()))
                .toList();
    }

    /** The one that the address or the form names, else the first of theirs; empty where they have none. */
    Optional<Body> body(DeskVisit visit) {
        List<Body> own = bodies(visit.consultation());
        String slug = visit.form().text("body");
        return slug.isEmpty()
                ? own.stream().findFirst()
                : own.stream().filter(body -> body.slug().equals(slug)).findFirst();
    }

    Body requireBody(DeskVisit visit) {
        return body(visit).orElseThrow(Visit::missing);
    }

    UUID self(DeskVisit visit) {
        return actors.require(visit.id()).participant();
    }
}
