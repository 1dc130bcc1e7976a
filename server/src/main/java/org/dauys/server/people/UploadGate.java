package org.dauys.server.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in from those who are logged in, and where {@link OpenUploads} say so, before a byte of them is read. Whatever asks for a parameter of a request, as the check
 * of its token does, makes the server read all its files first and keep them on the disk.
 */
final class UploadGate extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(UploadGate.class);

    private final List<OpenUploads> exceptions;

    UploadGate(List<OpenUploads> exceptions) {
        this.exceptions = List.copyOf(exceptions);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (LoggedIn.account().isEmpty() && exceptions.stream().noneMatch(one -> one.admits(request))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        int refused = read(request);
        if (refused == 0) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            // Else the client has gone.
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
