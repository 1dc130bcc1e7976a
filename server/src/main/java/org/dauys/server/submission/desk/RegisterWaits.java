package org.dauys.server.submission.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Waits;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits at the register: for moderators what to publish, for editors groups to look at, for both of them files. */
@Component
@Order(15)
class RegisterWaits implements Addition {
    private final Roles roles;
    private final JdbcClient sql;

    RegisterWaits(Roles roles, JdbcClient sql) {
        this.roles = roles;
        this.sql = sql;
    }

    /**
     * How many wait.
     *
     * @param alike submissions in the proposed groups
     */
    private record Standing(
            int moderation, Optional<Instant> oldest, int objections, int proposed, int alike, int imports) {}

    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        Set<Role> mine = roles.in(consultation.id());
        boolean moderator = mine.contains(Role.MODERATOR);
        boolean editor = mine.contains(Role.EDITOR);
        if (!moderator && !editor && !mine.contains(Role.CLERK)) {
            return List.of();
        }
        String base = "/desk/c/" + consultation.slug();
        Standing standing = standing(consultation.id());
        List<Waits> waits = new ArrayList<>();
        if (moderator) {
            add(waits, page, standing.objections(), base + "/register", "objections", "");
            String since = standing.oldest()
                    .map(at -> page.say("register.wait.moderation.oldest", page.moment(at, consultation.zone())))
                    .orElse("");
            add(waits, page, standing.moderation(), base + "/register", "moderation", since);
        }
        if (editor && standing.proposed() > 0) {
            String alike = page.count("register.wait.campaigns.alike", standing.alike());
            add(waits, page, standing.proposed(), base + "/campaigns", "campaigns", alike);
        }
        if (editor || mine.contains(Role.CLERK)) {
            add(waits, page, standing.imports(), base + "/import", "imports", "");
        }
        return waits;
    }

    private static void add(List<Waits> waits, Page page, int many, String path, String what, String detail) {
        if (many > 0) {
            String key = "register.wait." + what;
            waits.add(new Waits(many, path, page.say(key), detail, page.say(key + ".do"), false));
        }
    }

    /** Of the register only what waits is looked at, by an index; how many that is, is counted by triggers. */
    private Standing standing(long consultation) {
        return sql.sql("""
                        select
                          (select coalesce(sum(many), 0)::int from submission.tally
                            where consultation_id = :id and state = 'moderation') as moderation,
                          (select received_at from submission.submission
                            where consultation_id = :id and state = 'moderation' order by number limit 1) as oldest,
                          (select count(*)::int from submission.objection o
                            join submission.submission s on s.id = o.submission_id
                            where o.decided_at is null and s.state = 'hidden' and s.consultation_id = :id) as objections,
                          (select count(*)::int from submission.proposed
                            where consultation_id = :id and not dismissed) as proposed,
                          (select count(*)::int from submission.proposed_member m
                            join submission.proposed p on p.id = m.proposed_id
                            where p.consultation_id = :id and not p.dismissed) as alike,
                          (select count(*)::int from submission.import
                            where consultation_id = :id and state in ('unreadable', 'read', 'checked')) as imports
                        """)
                .param("id", consultation)
                .query((row, i) -> new Standing(
                        row.getInt("moderation"),
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt("objections"),
                        row.getInt("proposed"),
                        row.getInt("alike"),
                        row.getInt("imports")))
                .single();
    }
}
