package org.dauys.server.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.dauys.server.people.password.AccountName;
import org.dauys.server.people.password.OneTimePassword;
import org.dauys.server.people.password.PasswordRule;
import org.dauys.server.people.password.Passwords;
import org.dauys.server.people.store.PeopleSchema;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who may log in. The built-in account can do everything that is done at the desk, and give others their roles. */
@Component
public class Accounts {
    /** The name of the built-in account. */
    public static final String EDITOR = "editor";

    /** The roles of the built-in account, in all consultations: so one person can do all in a small one. */
    private static final Set<Role> ALL_WORK =
            EnumSet.of(Role.EDITOR, Role.OPERATOR, Role.MODERATOR, Role.CLERK, Role.RESPONDER);

    private final PeopleSchema sql;

    @Autowired
    Accounts(PeopleSchema sql) {
        this.sql = sql;
    }

    /** The accounts in a database, for a command that does not start the server. */
    public static Accounts over(DataSource database) {
        return new Accounts(new PeopleSchema(database));
    }

    /**
     * Makes the editor's account when there is no account at all: at the first start.
     *
     * @return its one-time password, to be shown now, since only its hash is kept; empty when there was an account
     */
    public Optional<String> firstEditor() {
        if (sql.sql("select exists (select from people.account)")
                .query(Boolean.class)
                .single()) {
            return Optional.empty();
        }
        String password = OneTimePassword.next();
        // Two nodes may start at once: only one of them gets the row.
        int made = sql.sql("""
            with made as (
              insert into people.account (name, password_hash, one_time)
              select :name, :hash, true where not exists (select from people.account)
              on conflict (name) do nothing returning id)
            insert into people.granted (account_id, role)
              select id, unnest(:roles) from made
            """)
                .param("name", EDITOR)
                .param("hash", Passwords.hash(password))
                .param("roles", names(ALL_WORK))
                .update();
        return made > 0 ? Optional.of(password) : Optional.empty();
    }

    /** Whether nobody has logged in to the editor's account since its one-time password was made. */
    public boolean isEditorNew() {
        return sql.sql("select exists (select from people.account where name = :name and one_time)")
                .param("name", EDITOR)
                .query(Boolean.class)
                .single();
    }

    /**
     * Gives the editor a new one-time password and ends all sessions of the account; makes the account if it is missing.
     *
     * @return the password, to be shown now, since only its hash is kept
     */
    public String resetEditor() {
        String password = OneTimePassword.next();
        sql.sql("""
            with ended as (delete from people.session where principal_name = :name),
            made as (
              insert into people.account (name, password_hash, one_time) values (:name, :hash, true)
              on conflict (name) do update set password_hash = excluded.password_hash, one_time = true
              returning id)
            insert into people.granted (account_id, role)
              select id, unnest(:roles) from made on conflict do nothing
            """)
                .param("name", EDITOR)
                .param("hash", Passwords.hash(password))
                .param("roles", names(ALL_WORK))
                .update();
        return password;
    }

    /** As {@link #create(String, String, Collection)}, with all roles of the built-in account. */
    public void create(String name, String password) {
        create(name, password, ALL_WORK.stream().map(Grant::everywhere).toList());
    }

    /**
     * Makes an account whose password need not be changed.
     *
     * @param name at most 100 characters; its case does not matter
     * @throws IllegalArgumentException when the password breaks the rule, or the name is empty or too long
     * @throws org.springframework.dao.DuplicateKeyException when there is an account of this name
     */
    public void create(String name, String password, Collection<Grant> granted) {
        String account = AccountName.of(name);
        if (account.isEmpty() || account.length() > AccountName.LONGEST) {
            throw new IllegalArgumentException("The name of an account has 1 to 100 characters");
        }
        PasswordRule.broken(account, password).ifPresent(broken -> {
            throw new IllegalArgumentException("The password of an account is refused: " + broken);
        });
        List<Grant> grants = List.copyOf(granted);
        sql.sql("""
            with made as (
              insert into people.account (name, password_hash) values (:name, :hash) returning id)
            insert into people.granted (account_id, role, consultation_id, body)
              select made.id, g.* from made, unnest(:roles, :consultations, :bodies) as g
            """)
                .param("name", account)
                .param("hash", Passwords.hash(password))
                .param(
                        "roles",
                        grants.stream().map(grant -> grant.role().name()).toArray(String[]::new))
                .param(
                        "consultations",
                        grants.stream()
                                .map(grant -> grant.consultation().isPresent()
                                        ? grant.consultation().getAsLong()
                                        : null)
                                .toArray(Long[]::new))
                .param("bodies", grants.stream().map(Grant::body).toArray(String[]::new))
                .update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
