package org.dauys.server.people.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LoggedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every method that answers requests, and lets through whom its annotation names. A path that names no
 * consultation, or none that there is, wants a role that counts everywhere: so nobody learns which unpublished ones exist.
 */
@Component
class RoleGate implements HandlerInterceptor, WebMvcConfigurer {
    private final Roles roles;
    private final ConsultationIds consultations;

    RoleGate(Roles roles, ConsultationIds consultations) {
        this.roles = roles;
        this.consultations = consultations;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        return switch (Access.of(method)) {
            case Access.Anyone() -> true;
            case Access.OneOf wanted -> admit(wanted, request, response);
            case Access.Unsaid() ->
                throw Impossible.in(
                        RoleGate.class, "say with @Needs or @Open whom this answers: " + method.getShortLogMessage());
        };
    }

    private boolean admit(Access.OneOf wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // What not everyone may see is kept nowhere.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (LoggedIn.isNewcomer()) {
            return Entrance.isChoiceOfPassword(request) || refuse(request, response);
        }
        if (LoggedIn.account().isEmpty()) {
            Entrance.show(request, response);
            return false;
        }
        return wanted.roles().isEmpty() || wanted.admits(rolesFor(request)) || refuse(request, response);
    }

    private static boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Entrance.refuse(request, response);
        return false;
    }

    private Set<Role> rolesFor(HttpServletRequest request) {
        OptionalLong consultation = consultation(request);
        return consultation.isPresent() ? roles.in(consultation.getAsLong()) : roles.everywhere();
    }

    private OptionalLong consultation(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.get("slug") instanceof String slug
                ? consultations.of(slug)
                : OptionalLong.empty();
    }
}
