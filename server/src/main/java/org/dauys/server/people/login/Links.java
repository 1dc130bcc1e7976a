package org.dauys.server.people.login;

import static org.dauys.server.people.store.PeopleSchema.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.people.store.Tokens;
import org.dauys.server.site.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One-time links that show that whoever opens one reads the letters of an address. */
@Component
public class Links {
    static final Duration LIFE = Duration.ofMinutes(20);

    /** What is to end later than a new one was made before the clock was set back. */
    private static final String GOOD = "token_hash = :hash and expires_at > :now and expires_at <= :last";

    private final PeopleSchema sql;
    private final InstantSource clock;

    Links(PeopleSchema sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What a link is for.
     *
     * @param next the path to go on to; empty when none was asked for
     * @param account the id of the account that wants this address; null for a link that logs in
     */
    public record Link(
            String email,
            String language,
            String next,
            @Nullable Long account) {
        @Override
        public String toString() {
            return "a link";
        }
    }

    /** Makes one that logs in; its secret is known to the caller only. */
    public String toLogIn(String email, Locale language, String next) {
        return make(new Link(email, language.getLanguage(), next, null));
    }

    /** Makes one that shows that an address is the account's. */
    public String toConfirm(String email, Locale language, String account) {
        long id = sql.sql("select id from people.account where name = :name")
                .param("name", account)
                .query(Long.class)
                .single();
        return make(new Link(email, language.getLanguage(), "", id));
    }

    private String make(Link link) {
        String token = Tokens.next();
        sql.sql("""
            insert into people.link (token_hash, email, language, next, account_id, expires_at)
            values (:hash, :email, :language, :next, :account, :end)
            """)
                .param("hash", Tokens.hash(token))
                .param("email", link.email())
                .param("language", link.language())
                .param("next", link.next())
                .param("account", link.account())
                .param("end", utc(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    /** The link as long as it can be used: mail scanners open links, so that looking takes nothing. */
    public Optional<Link> look(String token) {
        return good("select email, language, next, account_id as account from people.link where " + GOOD, token);
    }

    /** Uses it up: whoever comes second gets nothing. */
    public Optional<Link> take(String token) {
        return good(
                "delete from people.link where " + GOOD + " returning email, language, next, account_id as account",
                token);
    }

    private Optional<Link> good(String statement, String token) {
        Instant now = clock.instant();
        return sql.sql(statement)
                .param("hash", Tokens.hash(token))
                .param("now", utc(now))
                .param("last", utc(now.plus(LIFE).plus(Clocks.DRIFT)))
                .query(Link.class)
                .optional();
    }
}
