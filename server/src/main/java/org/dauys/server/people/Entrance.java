package org.dauys.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets people in, and shows those who are not in where the door is. */
@Component
class Entrance {
    /** May work at the desk. */
    static final String EDITOR = "EDITOR";
    /** May do nothing but choose a password. */
    static final String NEWCOMER = "NEWCOMER";

    static final String LOG_IN = "/login";
    static final String CHOOSE_PASSWORD = "/password";

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy newToken;

    Entrance(SecurityContextRepository contexts, SessionAuthenticationStrategy newToken) {
        this.contexts = contexts;
        this.newToken = newToken;
    }

    /** Starts a session of a new id for the account. It holds the name and the role, and nothing of where from. */
    void letIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        String role = account.oneTime() ? NEWCOMER : EDITOR;
        Authentication person = UsernamePasswordAuthenticationToken.authenticated(
                account.name(), null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        SecurityContext context = new SecurityContextImpl(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        newToken.onAuthentication(person, request, response);
    }

    /** Leads to the log-in page and, after it, back to the page that was asked for. */
    static void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = request.getMethod().equals("GET");
        String query = request.getQueryString();
        String asked = page ? request.getRequestURI() + (query == null ? "" : "?" + query) : DeskPath.DESK;
        lead(LOG_IN + "?next=" + URLEncoder.encode(DeskPath.of(asked), StandardCharsets.UTF_8), request, response);
    }

    /** What someone may not do: a newcomer is led to the choice of a password, others see an error. */
    static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.isUserInRole(NEWCOMER) && DeskPath.isDesk(request.getRequestURI())) {
            lead(CHOOSE_PASSWORD, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A part of a page (htmx) must not be filled with the log-in page: the whole page moves. */
    private static void lead(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(path, HttpServletResponse.SC_SEE_OTHER);
        } else {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
