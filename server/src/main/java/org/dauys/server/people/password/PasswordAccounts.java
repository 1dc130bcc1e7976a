package org.dauys.server.people.password;

import java.util.Optional;
import org.dauys.server.people.store.PeopleSchema;
import org.springframework.stereotype.Component;

/** The accounts that have a password, and their passwords' hashes. */
@Component
public class PasswordAccounts {
    private final PeopleSchema sql;

    PasswordAccounts(PeopleSchema sql) {
        this.sql = sql;
    }

    /** The account of this name, in any case; empty when there is none, or there could be none. */
    public Optional<Account> find(String name) {
        String account = AccountName.of(name);
        // PostgreSQL has no character 0 and would fail.
        if (account.length() > AccountName.LONGEST || account.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return sql.sql("""
            select name, password_hash, one_time from people.account
            where name = :name and password_hash is not null
            """).param("name", account).query(Account.class).optional();
    }

    /** Sets the password that the person chose, and ends all sessions of the account. */
    public void choose(String name, String password) {
        sql.sql("""
            with ended as (delete from people.session where principal_name = :name)
            update people.account set password_hash = :hash, one_time = false where name = :name
            """).param("name", name).param("hash", Passwords.hash(password)).update();
    }
}
