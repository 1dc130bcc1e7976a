package org.dauys.server.people.accounts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.people.letters.Frequency;
import org.dauys.server.people.letters.Preferences;
import org.dauys.server.people.store.PeopleSchema;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What someone sees and changes of their own account. */
@Component
class OwnAccount {
    private final PeopleSchema sql;
    private final Preferences preferences;

    OwnAccount(PeopleSchema sql, Preferences preferences) {
        this.sql = sql;
        this.preferences = preferences;
    }

    /**
     * The account.
     *
     * @param name what is typed to log in by a password; of no use to those who have none
     * @param provider whether a provider of identities vouches for the person
     */
    record Own(
            long id,
            String name,
            Optional<String> email,
            Locale language,
            Frequency letters,
            boolean password,
            boolean provider,
            boolean verified,
            Instant made) {}

    /**
     * The person in one consultation.
     *
     * @param name empty when they appear by the alias alone
     * @param letters empty: as the account says
     */
    record Part(
            UUID id,
            long consultation,
            String alias,
            Optional<String> name,
            Optional<Frequency> letters,
            boolean verified) {}

    Own of(String account) {
        return sql.sql("""
            select id, name, email, language, letters, password_hash is not null as password,
              subject is not null as provider, verified, created_at
            from people.account where name = :name
            """)
                .param("name", account)
                .query((row, i) -> new Own(
                        row.getLong("id"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("email")),
                        Locale.of(row.getString("language")),
                        Frequency.of(row.getString("letters"))
                                .orElseThrow(() -> Impossible.in(OwnAccount.class, "letters come as nothing known")),
                        row.getBoolean("password"),
                        row.getBoolean("provider"),
                        row.getBoolean("verified"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    List<Part> parts(Own own) {
        return sql.sql("""
            select id, consultation_id, alias, name, letters, verified from people.participant
            where account_id = :account order by consultation_id
            """)
                .param("account", own.id())
                .query((row, i) -> new Part(
                        row.getObject("id", UUID.class),
                        row.getLong("consultation_id"),
                        row.getString("alias"),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("letters")).flatMap(Frequency::of),
                        row.getBoolean("verified")))
                .list();
    }

    /** In which language letters come, and how often where nothing else is chosen. */
    void choose(Own own, Locale language, Frequency letters) {
        sql.sql("update people.account set language = :language, letters = :letters where id = :id")
                .param("language", language.getLanguage())
                .param("letters", letters.code())
                .param("id", own.id())
                .update();
        rearrange(own);
    }

    /** How the person appears in a consultation, and how often its letters come; nothing when it is not theirs. */
    void choose(Own own, UUID participant, Optional<String> name, Optional<Frequency> letters) {
        sql.sql("""
            update people.participant set name = :name, letters = :letters
            where id = :id and account_id = :account
            """)
                .param("name", name.orElse(null))
                .param("letters", letters.map(Frequency::code).orElse(null))
                .param("id", participant)
                .param("account", own.id())
                .update();
        rearrange(own);
    }

    private void rearrange(Own own) {
        sql.sql("select id from people.letter_box where account_id = :id")
                .param("id", own.id())
                .query((row, i) -> row.getLong(1))
                .list()
                .forEach(preferences::rearrange);
    }

    /** Whether the address is the account's now; not when it is another account's. */
    boolean confirm(long account, String email) {
        try {
            sql.sql("""
                with old as (delete from people.link where account_id = :id)
                update people.account set email = :email where id = :id
                """).param("email", email).param("id", account).update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Ends all sessions, this one too. */
    void logOutEverywhere(Own own) {
        sql.sql("delete from people.session where principal_name = :name")
                .param("name", own.name())
                .update();
    }

    /** Whether nobody else gives roles in all consultations: then nobody could any more. */
    boolean isLastOperator(Own own) {
        return sql.sql("""
            select bool_or(account_id = :id) and count(distinct account_id) = 1 from people.granted
            where role = 'OPERATOR' and consultation_id is null
            """)
                .param("id", own.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
