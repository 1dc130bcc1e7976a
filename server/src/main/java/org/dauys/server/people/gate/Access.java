package org.dauys.server.people.gate;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Open;
import org.dauys.server.people.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Whom a method answers, as {@link Needs} or {@link Open} say: its own before those of its class. */
sealed interface Access {
    /** Everyone. */
    record Anyone() implements Access {}

    /** Who is logged in, with one of these roles; with or without any when there are none. */
    record OneOf(Set<Role> roles) implements Access {
        public OneOf {
            roles = Set.copyOf(roles);
        }

        /** Whether someone who is logged in and has these roles there may. */
        boolean admits(Set<Role> had) {
            return roles.isEmpty() || had.stream().anyMatch(roles::contains);
        }
    }

    /** It was not said: nobody. */
    record Unsaid() implements Access {}

    String OURS = "org.dauys.";
    /** The room below this one, which cannot know of roles: the look of pages, and what tells of failures. */
    String SITE = "org.dauys.server.site.";

    static Access of(HandlerMethod handler) {
        String owner = handler.getBeanType().getName();
        if (!owner.startsWith(OURS) || owner.startsWith(SITE)) {
            return new Anyone();
        }
        return said(handler.getMethod()).or(() -> said(handler.getBeanType())).orElseGet(Unsaid::new);
    }

    private static Optional<Access> said(AnnotatedElement element) {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(element, Needs.class);
        boolean open = AnnotatedElementUtils.hasAnnotation(element, Open.class);
        if (needs != null) {
            return Optional.of(open ? new Unsaid() : new OneOf(Set.copyOf(List.of(needs.value()))));
        }
        return open ? Optional.of(new Anyone()) : Optional.empty();
    }
}
