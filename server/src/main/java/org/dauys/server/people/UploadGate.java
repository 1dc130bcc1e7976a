package org.dauys.server.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in from editors only, before a byte of them is read. Whatever asks for a parameter of a request, as the check
 * of its token does, makes the server read all its files first and keep them on the disk.
 */
final class UploadGate extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(UploadGate.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        boolean editor = person != null
                && person.getAuthorities().stream()
                        .anyMatch(role -> ("ROLE_" + Entrance.EDITOR).equals(role.getAuthority()));
        if (!editor) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        int refused = read(request);
        if (refused == 0) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refused);
        }
    }

    /**
     * Reads all files onto the disk, from where they go when the request ends.
     *
     * @return 0, or the status to refuse the request with: 413 when they are too large or too many, 400 when they are cut
     *     off or not written as files are
     */
    private static int read(HttpServletRequest request) {
        try {
            request.getParts();
            return 0;
        } catch (InvalidParameterException tooMuch) {
            return tooMuch.getErrorCode();
        } catch (IOException | ServletException | IllegalStateException broken) {
            // Most often a connection that ended; but a full disk must not go unseen.
            LOG.warn("An upload was broken off, or could not be kept: {}", broken.toString());
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
