package org.dauys.server.people.roles;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;
import org.dauys.server.people.store.PeopleSchema;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What was granted to accounts. Asked once in a request, and kept no longer: a role that is taken away ends at once. */
@Component
public class Grants {
    private static final String KEPT = Grants.class.getName();

    private final PeopleSchema sql;

    Grants(PeopleSchema sql) {
        this.sql = sql;
    }

    private record Kept(String account, List<Grant> grants) {}

    /** Everything that was granted to the account of this name. */
    public List<Grant> of(String account) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(account);
        }
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Kept kept
                && kept.account.equals(account)) {
            return kept.grants;
        }
        List<Grant> grants = read(account);
        request.setAttribute(KEPT, new Kept(account, grants), RequestAttributes.SCOPE_REQUEST);
        return grants;
    }

    private List<Grant> read(String account) {
        return sql.sql("""
            select g.role, g.consultation_id, g.body
            from people.granted g join people.account a on a.id = g.account_id
            where a.name = :name order by g.id
            """)
                .param("name", account)
                .query((row, i) -> {
                    Long consultation = row.getObject("consultation_id", Long.class);
                    return new Grant(
                            Role.valueOf(row.getString("role")),
                            consultation == null ? OptionalLong.empty() : OptionalLong.of(consultation),
                            Objects.requireNonNull(row.getString("body")));
                })
                .list();
    }
}
