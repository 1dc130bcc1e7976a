package org.dauys.server.people.roles;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.people.PublicName;
import org.dauys.server.people.Role;
import org.dauys.server.people.Staff;
import org.dauys.server.people.roles.Holder.Held;
import org.dauys.server.people.store.Alias;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.site.WordsJson;
import org.springframework.stereotype.Component;

/** Who has which role in a consultation: for the desk, and for sharing work among them. */
@Component
public class RoleList {
    /** Never listed: nobody learns who takes part. */
    private static final Set<Role> UNLISTED = Set.of(Role.PARTICIPANT);

    private final PeopleSchema sql;

    RoleList(PeopleSchema sql) {
        this.sql = sql;
    }

    /** One line of the list, before those of a person are put together. */
    private record Line(String account, String name, Held held) {}

    /**
     * Those of a consultation, and those whose role counts everywhere, by name.
     *
     * @param own roles that whoever asks may take away here
     * @param everywhere the same for those that count everywhere
     */
    List<Holder> of(long consultation, Set<Role> own, Set<Role> everywhere) {
        Map<String, List<Line>> lines = sql
                .sql("""
                    select g.id, a.name as account, coalesce(p.name, '') as name, g.role, g.body,
                      g.consultation_id is null as everywhere
                    from people.granted g
                      join people.account a on a.id = g.account_id
                      left join people.participant p on p.account_id = a.id and p.consultation_id = :consultation
                    where coalesce(g.consultation_id, :consultation) = :consultation
                    order by coalesce(p.name, a.name) collate "kk-x-icu", a.name, g.id
                    """)
                .param("consultation", consultation)
                .query((row, i) -> {
                    Role role = Role.valueOf(row.getString("role"));
                    boolean all = row.getBoolean("everywhere");
                    return new Line(
                            Objects.requireNonNull(row.getString("account")),
                            Objects.requireNonNull(row.getString("name")),
                            new Held(
                                    row.getLong("id"),
                                    role,
                                    Objects.requireNonNull(row.getString("body")),
                                    all,
                                    (all ? everywhere : own).contains(role)));
                })
                .list()
                .stream()
                .filter(line -> !UNLISTED.contains(line.held.role()))
                .collect(Collectors.groupingBy(Line::account, LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream()
                .map(of -> new Holder(
                        of.getFirst().account,
                        of.getFirst().name,
                        of.stream().map(Line::held).toList()))
                .toList();
    }

    /**
     * Takes a role away; false when it was not there any more, or is the last operator's for all consultations, without
     * whom nobody could give roles.
     */
    boolean remove(long id, long consultation, Collection<Role> own, Collection<Role> everywhere) {
        return sql.together(() -> {
            // Two who take it from each other at once: one waits, and then finds the other's gone.
            sql.sql("select id from people.granted where role = 'OPERATOR' and consultation_id is null for update")
                    .query((row, i) -> row.getLong(1))
                    .list();
            return sql.sql("""
                delete from people.granted g where id = :id
                  and (consultation_id = :consultation and role = any(:own)
                    or consultation_id is null and role = any(:everywhere))
                  and not (role = 'OPERATOR' and consultation_id is null and not exists (
                    select from people.granted o
                    where o.role = 'OPERATOR' and o.consultation_id is null and o.id <> g.id))
                """)
                            .param("id", id)
                            .param("consultation", consultation)
                            .param("own", names(own))
                            .param("everywhere", names(everywhere))
                            .update()
                    > 0;
        });
    }

    /** Those who have a role, as participants, which they become. */
    public List<Staff> staff(long consultation, Role role) {
        for (Long account : sql.sql("""
            select distinct g.account_id from people.granted g
            where g.role = :role and coalesce(g.consultation_id, :consultation) = :consultation
              and not exists (select from people.participant p
                where p.account_id = g.account_id and p.consultation_id = :consultation)
            """)
                .param("role", role.name())
                .param("consultation", consultation)
                .query((row, i) -> row.getLong(1))
                .list()) {
            sql.sql("""
                insert into people.participant (consultation_id, account_id, alias, language)
                select :consultation, id, :alias, language from people.account where id = :account
                on conflict do nothing
                """)
                    .param("consultation", consultation)
                    .param("alias", Alias.next())
                    .param("account", account)
                    .update();
        }
        return sql.sql("""
            select p.id, p.alias, coalesce(p.name, a.name) as name, p.title, p.verified, g.body
            from people.granted g
              join people.account a on a.id = g.account_id
              join people.participant p on p.account_id = a.id and p.consultation_id = :consultation
            where g.role = :role and coalesce(g.consultation_id, :consultation) = :consultation
            order by 3, g.body, g.id
            """)
                .param("role", role.name())
                .param("consultation", consultation)
                .query((row, i) -> new Staff(
                        row.getObject("id", UUID.class),
                        new PublicName(
                                Objects.requireNonNull(row.getString("alias")),
                                Optional.ofNullable(row.getString("name")),
                                WordsJson.read(Objects.requireNonNull(row.getString("title"))),
                                row.getBoolean("verified"),
                                false),
                        Objects.requireNonNull(row.getString("body"))))
                .list();
    }

    private static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    /** What someone who has these roles may give and take. */
    static Set<Role> givenBy(Set<Role> roles) {
        if (roles.contains(Role.OPERATOR)) {
            return EnumSet.allOf(Role.class);
        }
        return roles.contains(Role.EDITOR)
                ? EnumSet.complementOf(EnumSet.of(Role.EDITOR, Role.OPERATOR))
                : EnumSet.noneOf(Role.class);
    }
}
