package org.dauys.server.drafting.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Choice;
import org.dauys.server.drafting.Merges;
import org.dauys.server.drafting.Placements;
import org.dauys.server.drafting.Presence;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.people.Staff;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Component;

/** What the pages of this desk begin with. */
@Component
class DraftingDesk {
    private final Merges merges;
    private final Placements placements;
    private final Presence presence;
    private final Actors actors;
    private final Roles roles;
    private final Participants participants;

    DraftingDesk(
            Merges merges,
            Placements placements,
            Presence presence,
            Actors actors,
            Roles roles,
            Participants participants) {
        this.merges = merges;
        this.placements = placements;
        this.presence = presence;
        this.actors = actors;
        this.roles = roles;
        this.participants = participants;
    }

    /** Empty before a draft is published. */
    Optional<OpenWork> work(DeskVisit visit) {
        return merges.base(visit.consultation()).map(base -> {
            List<Candidate> candidates = merges.candidates(base);
            return new OpenWork(base, candidates, merges.drafts(base, candidates), merges.made(base));
        });
    }

    /** What the page of an article needs of it. */
    OpenWork require(DeskVisit visit, String article) {
        Version base = merges.base(visit.consultation()).orElseThrow(Visit::missing);
        List<Candidate> candidates = merges.candidates(base, article);
        return new OpenWork(base, candidates, merges.drafts(base, candidates), merges.made(base));
    }

    /** Of which answers can be given: of the work that the base came from what is not decided anew, and of this when its version is made. */
    List<Candidate> decided(Consultation consultation, OpenWork work) {
        Set<Integer> anew = work.candidates().stream()
                .filter(one -> one.decision().choice() != Choice.OPEN)
                .map(Candidate::number)
                .collect(Collectors.toSet());
        Stream<Candidate> before =
                merges.source(consultation, work.base()).map(merges::candidates).orElse(List.of()).stream()
                        .filter(one -> !anew.contains(one.number()));
        return Stream.concat(before, work.made().isPresent() ? work.candidates().stream() : Stream.empty())
                .toList();
    }

    OpenWork require(DeskVisit visit) {
        return work(visit).orElseThrow(Visit::missing);
    }

    /** How many amendments are not placed yet; they are being placed then. */
    int waiting(Consultation consultation, Version base) {
        return placements.waiting(consultation, base);
    }

    /** The same of the version that the work is on; 0 before a draft is published. */
    int waiting(DeskVisit visit) {
        return merges.base(visit.consultation())
                .map(base -> waiting(visit.consultation(), base))
                .orElse(0);
    }

    UUID editor(DeskVisit visit) {
        return actors.require(visit.id()).participant();
    }

    /** Notes that whoever asks works there. */
    void enter(DeskVisit visit, Version base, String article) {
        presence.note(base, article, editor(visit));
    }

    /** The colleagues at work, by article. */
    Map<String, List<String>> colleagues(DeskVisit visit, Version base) {
        Map<UUID, PublicName> names = names(visit.consultation());
        return presence.others(base, editor(visit)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(who -> name(names, who))
                                .toList()));
    }

    /** What colleagues are called. */
    Map<UUID, PublicName> names(Consultation consultation) {
        return roles.staff(consultation.id(), Role.EDITOR).stream()
                .collect(Collectors.toMap(Staff::participant, Staff::name, (one, same) -> one));
    }

    /** What those are called who decided, whether they are editors still or not. */
    Map<UUID, PublicName> names(Consultation consultation, List<Candidate> candidates) {
        Map<UUID, PublicName> names = new HashMap<>(participants.names(candidates.stream()
                .flatMap(one -> one.decision().editor().stream())
                .collect(Collectors.toSet())));
        names.putAll(names(consultation));
        return names;
    }

    static String name(Map<UUID, PublicName> names, UUID who) {
        PublicName name = names.get(who);
        return name == null ? "–" : name.name().orElse(name.alias());
    }
}
