package org.dauys.server.people;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.people.roles.Grants;
import org.dauys.server.people.session.LoggedIn;
import org.dauys.server.people.store.Alias;
import org.dauys.server.people.store.PeopleSchema;
import org.springframework.stereotype.Component;

/** Knows who asks, while a request is answered. */
@Component
public class Actors {
    private final PeopleSchema sql;
    private final Grants grants;

    Actors(PeopleSchema sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    /** Who is logged in, as a participant of this consultation, which they become at the first call; empty for others. */
    public Optional<Actor> in(long consultation) {
        return LoggedIn.account()
                .flatMap(name -> known(name, consultation)
                        .or(() -> joined(name, consultation))
                        .map(id -> actor(name, consultation, id)));
    }

    /**
     * The same where the page needs a role, so that someone is logged in.
     *
     * @throws IllegalStateException when nobody is
     */
    public Actor require(long consultation) {
        return in(consultation)
                .orElseThrow(() -> Impossible.in(Actors.class, "nobody is logged in where a role is needed"));
    }

    private Actor actor(String name, long consultation, UUID participant) {
        List<Grant> here = grants.of(name).stream()
                .filter(grant -> grant.countsIn(OptionalLong.of(consultation)))
                .toList();
        Set<Role> roles = here.stream().map(Grant::role).collect(Collectors.toSet());
        Set<String> bodies =
                here.stream().map(Grant::body).filter(slug -> !slug.isEmpty()).collect(Collectors.toSet());
        return new Actor(participant, roles, bodies);
    }

    /** Empty when there is no such account any more. */
    private Optional<UUID> joined(String name, long consultation) {
        sql.sql("""
            insert into people.participant (consultation_id, account_id, alias, language, verified)
            select :consultation, id, :alias, language, verified from people.account where name = :name
            on conflict do nothing
            """)
                .param("consultation", consultation)
                .param("name", name)
                .param("alias", Alias.next())
                .update();
        return known(name, consultation);
    }

    private Optional<UUID> known(String name, long consultation) {
        return sql.sql("""
            select p.id from people.participant p join people.account a on a.id = p.account_id
            where a.name = :name and p.consultation_id = :consultation
            """)
                .param("name", name)
                .param("consultation", consultation)
                .query(UUID.class)
                .optional();
    }
}
