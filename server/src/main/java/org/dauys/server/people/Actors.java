package org.dauys.server.people;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows who asks, while a request is answered. */
@Component
public class Actors {
    private final PeopleData sql;
    private final Grants grants;

    Actors(PeopleData sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    /** Who is logged in, as a participant of this consultation, which they become at the first call; empty for others. */
    public Optional<Actor> in(long consultation) {
        return LoggedIn.account().flatMap(name -> id(name).map(account -> actor(name, account, consultation)));
    }

    /**
     * The same where the page needs a role, so that someone is logged in.
     *
     * @throws IllegalStateException when nobody is
     */
    public Actor require(long consultation) {
        return in(consultation).orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    private Optional<Long> id(String name) {
        return sql.sql("select id from people.account where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    private Actor actor(String name, long account, long consultation) {
        List<Grant> here = grants.of(name).stream()
                .filter(grant -> grant.countsIn(OptionalLong.of(consultation)))
                .toList();
        Set<Role> roles = here.stream().map(Grant::role).collect(Collectors.toSet());
        Optional<String> body =
                here.stream().map(Grant::body).filter(slug -> !slug.isEmpty()).findFirst();
        return new Actor(participant(account, consultation), roles, body);
    }

    private UUID participant(long account, long consultation) {
        Optional<UUID> known = known(account, consultation);
        if (known.isPresent()) {
            return known.get();
        }
        sql.sql("""
                        insert into people.participant (consultation_id, account_id, alias, language, verified)
                        select :consultation, id, :alias, language, verified from people.account where id = :account
                        on conflict do nothing
                        """)
                .param("consultation", consultation)
                .param("account", account)
                .param("alias", Alias.next())
                .update();
        return known(account, consultation).orElseThrow();
    }

    private Optional<UUID> known(long account, long consultation) {
        return sql.sql("""
                        select id from people.participant
                        where account_id = :account and consultation_id = :consultation
                        """)
                .param("account", account)
                .param("consultation", consultation)
                .query(UUID.class)
                .optional();
    }
}
