package org.dauys.server.people.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.server.people.password.Account;
import org.springframework.http.HttpHeaders;
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
public class Entrance {
    /** Is logged in; what they may do is asked at each request. */
    public static final String PERSON = "PERSON";
    /** May do nothing but choose a password. */
    public static final String NEWCOMER = "NEWCOMER";

    public static final String LOG_IN = "/login";
    public static final String CHOOSE_PASSWORD = "/password";

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy newToken;

    Entrance(SecurityContextRepository contexts, SessionAuthenticationStrategy newToken) {
        this.contexts = contexts;
        this.newToken = newToken;
    }

    /** Lets in whoever knew the password. */
    public void letIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        begin(account.name(), account.oneTime() ? NEWCOMER : PERSON, request, response);
    }

    /**
     * Lets in someone who came without a password.
     *
     * @param next the page that was asked for, or empty
     * @return where to go on to
     */
    public String letIn(Person person, String next, HttpServletRequest request, HttpServletResponse response) {
        if (person.oneTime()) {
            begin(person.name(), NEWCOMER, request, response);
            return CHOOSE_PASSWORD;
        }
        begin(person.name(), PERSON, request, response);
        return LocalPath.of(next, person.desk() ? DeskPath.DESK : LocalPath.ACCOUNT);
    }

    /** Starts a session of a new id. It holds the name, and nothing of where from. */
    private void begin(String name, String authority, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        Authentication person = UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(new SimpleGrantedAuthority("ROLE_" + authority)));
        SecurityContext context = new SecurityContextImpl(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        newToken.onAuthentication(person, request, response);
    }

    /** Leads to the log-in page and, after it, back to the page that was asked for. */
    public static void show(HttpServletRequest request, HttpServletResponse response) {
        boolean page = request.getMethod().equals("GET");
        String query = request.getQueryString();
        String asked = page ? request.getRequestURI() + (query == null ? "" : "?" + query) : DeskPath.DESK;
        lead(LOG_IN + "?next=" + URLEncoder.encode(DeskPath.of(asked), StandardCharsets.UTF_8), request, response);
    }

    /** What someone may not do: a newcomer is led to the choice of a password, others see an error. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.isUserInRole(NEWCOMER)) {
            lead(CHOOSE_PASSWORD, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    public static boolean isChoiceOfPassword(HttpServletRequest request) {
        return request.getRequestURI().equals(CHOOSE_PASSWORD);
    }

    /** A part of a page (htmx) must not be filled with the log-in page: the whole page moves. */
    public static void lead(String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            // Not sendRedirect, which would send the answer off before its security headers are set.
            response.setHeader(HttpHeaders.LOCATION, path);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        } else {
            response.setHeader("HX-Redirect", path);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
