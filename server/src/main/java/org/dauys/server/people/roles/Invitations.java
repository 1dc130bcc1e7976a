package org.dauys.server.people.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.server.people.Role;
import org.dauys.server.people.store.Alias;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.site.WordsJson;
import org.springframework.stereotype.Component;

/** The links that give roles: made, found, accepted once, withdrawn. */
@Component
class Invitations {
    static final Duration GOOD_FOR = Duration.ofDays(14);

    private static final String OPEN = "used_at is null and expires_at > :now";

    private final PeopleSchema sql;
    private final InstantSource clock;

    Invitations(PeopleSchema sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Makes one.
     *
     * @param wanted its id and the end of its time do not matter
     * @return the token of its link, to be shown now, since only its hash is kept
     */
    String make(Invitation wanted) {
        String token = InvitationToken.next();
        sql.sql("""
            insert into people.invitation
              (token_hash, consultation_id, role, body, name, title, note, expires_at)
            values (:hash, :consultation, :role, :body, :name, :title::jsonb, :note, :expires)
            """)
                .param("hash", InvitationToken.hash(token))
                .param(
                        "consultation",
                        wanted.consultation().isPresent()
                                ? wanted.consultation().getAsLong()
                                : null)
                .param("role", wanted.role().name())
                .param("body", wanted.body())
                .param("name", wanted.name())
                .param("title", WordsJson.write(wanted.title()))
                .param("note", wanted.note())
                .param("expires", now().plus(GOOD_FOR))
                .update();
        return token;
    }

    /** The one of this link; empty when there is none, or it was used or withdrawn, or its time is over. */
    Optional<Invitation> find(String token) {
        return sql.sql("select * from people.invitation where token_hash = :hash and " + OPEN)
                .param("hash", InvitationToken.hash(token))
                .param("now", now())
                .query(Invitations::invitation)
                .optional();
    }

    /** The open ones for a consultation, the newest first; with those for all consultations if asked for. */
    List<Invitation> open(long consultation, boolean everywhere) {
        return sql.sql("select * from people.invitation where " + OPEN + """
              and (consultation_id = :consultation or consultation_id is null and :everywhere)
            order by id desc
            """)
                .param("now", now())
                .param("consultation", consultation)
                .param("everywhere", everywhere)
                .query(Invitations::invitation)
                .list();
    }

    /** Ends an open one that gives one of these roles; false when it is none any more. */
    boolean withdraw(long id, long consultation, boolean everywhere, Collection<Role> roles) {
        return sql.sql("delete from people.invitation where id = :id and " + OPEN + """
              and (consultation_id = :consultation or consultation_id is null and :everywhere)
              and role = any(:roles)
            """)
                        .param("id", id)
                        .param("now", now())
                        .param("consultation", consultation)
                        .param("everywhere", everywhere)
                        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                        .update()
                > 0;
    }

    /**
     * Gives an account what the link promises. Of several who accept at once, one does.
     *
     * @return what was given; empty when the link is good no more
     */
    Optional<Invitation> accept(String token, String account) {
        return sql.together(() -> {
            Optional<Invitation> accepted = sql.sql("""
                update people.invitation set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now returning *
                """)
                    .param("hash", InvitationToken.hash(token))
                    .param("now", now())
                    .query(Invitations::invitation)
                    .optional();
            accepted.ifPresent(invitation -> give(invitation, account));
            return accepted;
        });
    }

    private void give(Invitation invitation, String account) {
        Long consultation = invitation.consultation().isPresent()
                ? Long.valueOf(invitation.consultation().getAsLong())
                : null;
        sql.sql("""
            insert into people.granted (account_id, consultation_id, role, body)
            select id, :consultation, :role, :body from people.account where name = :account
            on conflict do nothing
            """)
                .param("consultation", consultation)
                .param("role", invitation.role().name())
                .param("body", invitation.body())
                .param("account", account)
                .update();
        if (consultation != null && !invitation.name().isEmpty()) {
            sql.sql("""
                insert into people.participant (consultation_id, account_id, alias, name, title, language)
                select :consultation, id, :alias, :name, :title::jsonb, language
                from people.account where name = :account
                on conflict (consultation_id, account_id)
                  do update set name = excluded.name, title = excluded.title
                """)
                    .param("consultation", consultation)
                    .param("alias", Alias.next())
                    .param("name", invitation.name())
                    .param("title", WordsJson.write(invitation.title()))
                    .param("account", account)
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        Long consultation = row.getObject("consultation_id", Long.class);
        return new Invitation(
                row.getLong("id"),
                consultation == null ? OptionalLong.empty() : OptionalLong.of(consultation),
                Role.valueOf(row.getString("role")),
                text(row, "body"),
                text(row, "name"),
                WordsJson.read(text(row, "title")),
                text(row, "note"),
                Objects.requireNonNull(row.getObject("expires_at", OffsetDateTime.class))
                        .toInstant());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
