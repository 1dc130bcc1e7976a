package org.dauys.server.people.login;

import java.util.Locale;
import java.util.Optional;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.invariants.ImpossibleException;
import org.dauys.server.people.session.Person;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.people.store.Tokens;
import org.springframework.stereotype.Component;

/** Accounts without a password, which are made when someone first comes by a link or through a provider of identities. */
@Component
class Newcomers {
    private final PeopleSchema sql;

    Newcomers(PeopleSchema sql) {
        this.sql = sql;
    }

    /** The account of an address that was shown to be the person's. */
    Person ofEmail(String email, Locale language) {
        sql.sql("""
            insert into people.account (name, email, language) values (:name, :email, :language)
            on conflict do nothing
            """)
                .param("name", newName())
                .param("email", email)
                .param("language", language.getLanguage())
                .update();
        return find("a.email = :email", "email", email, "").orElseThrow(Newcomers::gone);
    }

    /**
     * The account of someone whom a provider vouches for. Never found by an address: a provider may hand out addresses that
     * it has not checked, and an account would go to whoever claims one.
     *
     * @param verified whether the provider says that this is a person who may take part; a yes stays
     */
    Person ofProvider(String issuer, String subject, boolean verified, Locale language) {
        sql.sql("""
            insert into people.account (name, issuer, subject, language)
            values (:name, :issuer, :subject, :language) on conflict do nothing
            """)
                .param("name", newName())
                .param("issuer", issuer)
                .param("subject", subject)
                .param("language", language.getLanguage())
                .update();
        Person person = find("a.subject = :subject and a.issuer = :issuer", "subject", subject, issuer)
                .orElseThrow(Newcomers::gone);
        if (verified) {
            verify(person.name());
        }
        return person;
    }

    /** Marks the account and all its participants. */
    private void verify(String name) {
        sql.sql("""
            with verified as (
              update people.account set verified = true where name = :name returning id)
            update people.participant p set verified = true from verified where p.account_id = verified.id
            """).param("name", name).update();
    }

    private Optional<Person> find(String condition, String parameter, String value, String issuer) {
        return sql.sql("""
            select a.name, a.one_time as one_time,
              exists (select from people.granted g where g.account_id = a.id and g.role <> 'PARTICIPANT')
                as desk
            from people.account a where
            """ + condition)
                .param(parameter, value)
                .param("issuer", issuer)
                .query(Person.class)
                .optional();
    }

    private static ImpossibleException gone() {
        return Impossible.in(Newcomers.class, "an account that was just made, or was there, is not");
    }

    private static String newName() {
        return "p-"
                + Tokens.next()
                        .replaceAll("[^A-Za-z0-9]", "x")
                        .toLowerCase(Locale.ROOT)
                        .substring(0, 24);
    }
}
