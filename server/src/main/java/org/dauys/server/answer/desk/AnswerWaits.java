package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Waits;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Role;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for an answer, a route, a look at a reply, an opinion: for those who can give it. */
@Component
@Order(25)
class AnswerWaits implements Addition {
    /** So many bodies are named with their numbers. */
    private static final int NAMED = 4;

    private final Actors actors;
    private final Bodies bodies;
    private final Responders responders;
    private final Backlog backlog;

    AnswerWaits(Actors actors, Bodies bodies, Responders responders, Backlog backlog) {
        this.actors = actors;
        this.bodies = bodies;
        this.responders = responders;
        this.backlog = backlog;
    }

    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        Optional<Actor> actor = actors.in(consultation.id());
        if (actor.isEmpty()) {
            return List.of();
        }
        String base = "/desk/c/" + consultation.slug();
        List<Waits> waits = new ArrayList<>();
        boolean editor = actor.get().is(Role.EDITOR);
        if (editor || actor.get().is(Role.RESPONDER)) {
            waits.addAll(queue(consultation, actor.get(), page, base));
        }
        if (actor.get().is(Role.MODERATOR)) {
            add(waits, page, backlog.replies(consultation.id()), base + "/replies", "replies");
        }
        if (actor.get().is(Role.EXPERT)) {
            int asked = backlog.questions(consultation.id(), actor.get().participant());
            add(waits, page, asked, base + "/opinions", "opinions");
        }
        return waits;
    }

    private static void add(List<Waits> waits, Page page, int many, String path, String what) {
        if (many > 0) {
            String key = "answer.wait." + what;
            waits.add(new Waits(many, path, page.say(key), "", page.say(key + ".do"), false));
        }
    }

    private List<Waits> queue(Consultation consultation, Actor actor, Page page, String base) {
        LocalDate today = responders.today(consultation);
        Map<Long, Body> known =
                bodies.of(consultation.id()).stream().collect(Collectors.toMap(Body::id, Function.identity()));
        boolean all = actor.is(Role.EDITOR) || actor.bodies().isEmpty();
        List<Backlog.Of> mine = backlog.of(consultation.id(), today).stream()
                .filter(one -> all
                        || Optional.ofNullable(known.get(one.body()))
                                .filter(body -> actor.bodies().contains(body.slug()))
                                .isPresent())
                .toList();
        boolean answers = actor.is(Role.RESPONDER);
        List<Waits> waits = new ArrayList<>();
        int overdue = sum(mine, Backlog.Of::overdue);
        if (overdue > 0) {
            LocalDate oldest = mine.stream()
                    .flatMap(one -> one.oldest().stream())
                    .min(Comparator.naturalOrder())
                    .orElse(today);
            String since = page.count("answer.wait.overdue.oldest", (int) ChronoUnit.DAYS.between(oldest, today));
            String detail = all ? page.say("answer.wait.overdue.who", named(mine, known, page), since) : since;
            String path = base + "/queue?due=overdue" + (all ? "" : "&body=" + most(mine, known, Backlog.Of::overdue));
            waits.add(new Waits(overdue, path, page.say("answer.wait.overdue"), detail, open(page, answers), true));
        }
        int waiting = sum(mine, Backlog.Of::waiting);
        if (waiting > 0) {
            String path = base + "/queue" + (all ? "" : "?body=" + most(mine, known, Backlog.Of::waiting));
            int groups = sum(mine, Backlog.Of::campaigns);
            String alike = groups == 0
                    ? ""
                    : page.count("answer.wait.queue.groups", groups, sum(mine, Backlog.Of::inCampaigns));
            waits.add(new Waits(waiting, path, page.say("answer.wait.queue"), alike, open(page, answers), false));
        }
        int nobodys = mine.stream()
                .filter(one -> one.body() == 0)
                .mapToInt(Backlog.Of::waiting)
                .sum();
        if (actor.is(Role.EDITOR)) {
            add(waits, page, nobodys, base + "/queue?body=none", "nobody");
        }
        return waits;
    }

    private static String open(Page page, boolean answers) {
        return page.say(answers ? "answer.wait.queue.do" : "answer.wait.queue.look");
    }

    private static int sum(List<Backlog.Of> all, ToIntFunction<Backlog.Of> what) {
        return all.stream().mapToInt(what).sum();
    }

    /** Those who are late, the latest first, as the mock has it: "Ministry of Labour 2, Supreme Court 1". */
    private static String named(List<Backlog.Of> all, Map<Long, Body> known, Page page) {
        return all.stream()
                .filter(one -> one.overdue() > 0)
                .sorted(Comparator.comparingInt(Backlog.Of::overdue).reversed())
                .limit(NAMED)
                .map(one -> page.say(
                        "answer.wait.overdue.body",
                        Optional.ofNullable(known.get(one.body()))
                                .map(body -> body.name().in(page.locale()))
                                .orElseGet(() -> page.say("answer.filter.no-body")),
                        one.overdue()))
                .collect(Collectors.joining(", "));
    }

    /** A responder's page shows one of their bodies: the one with most of it. */
    private static String most(List<Backlog.Of> all, Map<Long, Body> known, ToIntFunction<Backlog.Of> what) {
        return all.stream()
                .max(Comparator.comparingInt(what))
                .flatMap(one -> Optional.ofNullable(known.get(one.body())))
                .map(Body::slug)
                .orElse("");
    }
}
