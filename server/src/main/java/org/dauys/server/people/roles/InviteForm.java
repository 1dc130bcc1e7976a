package org.dauys.server.people.roles;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;

/**
 * What an inviter typed.
 *
 * @param role as in the form: {@code expert}; may be none
 * @param everywhere whether the role shall count in all consultations
 */
public record InviteForm(String role, boolean everywhere, String body, String name, Words title, String note) {
    private static final int LONGEST = 200;

    static InviteForm blank() {
        return new InviteForm("", false, "", "", Words.NONE, "");
    }

    static InviteForm read(Form form) {
        return new InviteForm(
                form.text("role"),
                form.has("everywhere"),
                form.text("body"),
                form.text("name"),
                form.words("title"),
                form.text("note"));
    }

    /** The code of a role in forms and phrases. */
    public static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds what is missing or wrong.
     *
     * @param offered what the inviter may give, here or, if asked for, everywhere
     * @param bodies the slugs of those that answer here
     */
    void check(Set<Role> offered, Set<String> bodies, Errors errors) {
        if (offered.stream().map(InviteForm::code).noneMatch(role::equals)) {
            errors.add("role", "people.invite.problem.role");
        }
        if (is(Role.RESPONDER) && !everywhere && body.isEmpty()) {
            errors.add("body", "people.invite.problem.body.none");
        } else if (is(Role.RESPONDER) && !body.isEmpty() && !bodies.contains(body)) {
            errors.add("body", "people.invite.problem.body", body);
        }
        if (is(Role.EXPERT) && name.isEmpty()) {
            errors.add("name", "people.invite.problem.name");
        }
        limit("name", name, errors);
        limit("note", note, errors);
        Form.limit(title, "title", LONGEST, errors);
    }

    private static void limit(String field, String value, Errors errors) {
        if (value.length() > LONGEST) {
            errors.add(field, "desk.error.long", value.length(), LONGEST);
        }
    }

    private boolean is(Role wanted) {
        return role.equals(code(wanted));
    }

    /** What was typed, checked; fields that the role does not have are left out. */
    Invitation invitation(long consultation) {
        return new Invitation(
                0,
                everywhere ? OptionalLong.empty() : OptionalLong.of(consultation),
                Role.valueOf(role.toUpperCase(Locale.ROOT)),
                is(Role.RESPONDER) ? body : "",
                name,
                is(Role.EXPERT) ? title : Words.NONE,
                note,
                Instant.EPOCH);
    }
}
