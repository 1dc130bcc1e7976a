package org.dauys.server.people;

import java.util.Locale;
import java.util.Optional;
import org.dauys.server.people.login.LinkPage;
import org.dauys.server.people.login.Links;
import org.dauys.server.people.store.Alias;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.stereotype.Component;

/** One-time links into a consultation in some role: for whoever runs the program on a trial, to see it as each does. */
@Component
public class RoleLinks {
    private final PeopleSchema sql;
    private final Links links;

    RoleLinks(PeopleSchema sql, Links links) {
        this.sql = sql;
        this.links = links;
    }

    /**
     * What an account of a trial gets.
     *
     * @param body the slug of the body that a responder answers for; empty for other roles
     * @param signature the name and title that an expert signs by
     */
    public record Trial(Role role, String body, Optional<Signature> signature) {}

    /** How an expert signs. */
    public record Signature(String name, Words title) {}

    /**
     * The path of a link that logs in, once, within minutes, to the trial's account of this role, made if there is none.
     *
     * @param next the path to go on to
     */
    public String open(long consultation, Trial trial, Locale language, String next) {
        join(consultation, trial, language);
        return LinkPage.PATH + "/" + links.toLogIn(email(trial), language, next);
    }

    /** Makes the trial's account of this role, if there is none, and gives it the role in a consultation. */
    public void join(long consultation, Trial trial, Locale language) {
        sql.sql("""
            with made as (
              insert into people.account (name, email, language) values (:name, :email, :language)
              on conflict (name) do update set email = excluded.email returning id),
            given as (
              insert into people.granted (account_id, consultation_id, role, body)
              select id, :consultation, :role, :body from made on conflict do nothing)
            insert into people.participant (consultation_id, account_id, alias, name, title, language)
            select :consultation, id, :alias, :signature, :title::jsonb, :language from made
            on conflict do nothing
            """)
                .param("name", name(trial))
                .param("email", email(trial))
                .param("language", language.getLanguage())
                .param("consultation", consultation)
                .param("role", trial.role().name())
                .param("body", trial.body())
                .param("alias", Alias.next())
                .param("signature", trial.signature().map(Signature::name).orElse(null))
                .param(
                        "title",
                        WordsJson.write(trial.signature().map(Signature::title).orElse(Words.NONE)))
                .update();
    }

    private static String name(Trial trial) {
        return "demo-" + trial.role().name().toLowerCase(Locale.ROOT);
    }

    /** Of a domain that no letter can be sent to (RFC 2606). */
    private static String email(Trial trial) {
        return name(trial) + "@aqdala.invalid";
    }
}
