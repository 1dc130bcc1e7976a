package org.dauys.server.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows who asks, while a request is answered. */
@Component
public class Actors {
    private final JdbcClient sql;

    Actors(JdbcClient sql) {
        this.sql = sql;
    }

    private record Grant(Role role, String body) {}

    /** Who is logged in, as a participant of this consultation, which they become at the first call; empty for others. */
    public Optional<Actor> in(long consultation) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return sql.sql("select id from people.account where name = :name")
                .param("name", person.getName())
                .query(Long.class)
                .optional()
                .map(account -> actor(account, consultation));
    }

    /**
     * The same where the page needs a role, so that someone is logged in.
     *
     * @throws IllegalStateException when nobody is
     */
    public Actor require(long consultation) {
        return in(consultation).orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    private Actor actor(long account, long consultation) {
        var grants = sql.sql("""
                        select role, body from people.granted
                        where account_id = :account and coalesce(consultation_id, :consultation) = :consultation
                        """)
                .param("account", account)
                .param("consultation", consultation)
                .query((row, i) -> new Grant(Role.valueOf(row.getString("role")), row.getString("body")))
                .list();
        Set<Role> roles = grants.stream().map(Grant::role).collect(Collectors.toSet());
        Optional<String> body =
                grants.stream().map(Grant::body).filter(name -> !name.isEmpty()).findFirst();
        return new Actor(participant(account, consultation), roles, body);
    }

    private UUID participant(long account, long consultation) {
        Optional<UUID> known = known(account, consultation);
        if (known.isPresent()) {
            return known.get();
        }
        sql.sql("""
                        insert into people.participant (consultation_id, account_id, alias, language)
                        select :consultation, id, :alias, language from people.account where id = :account
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
