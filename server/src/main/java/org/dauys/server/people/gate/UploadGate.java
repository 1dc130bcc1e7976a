package org.dauys.server.people.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.dauys.server.people.OpenUploads;
import org.dauys.server.people.session.LoggedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in from those who are logged in, before a byte of them is read; from others to the forms that take files from everyone
 * ({@link OpenUploads}), as long as not too many come at once. Whatever asks for a parameter of a request, as the check
 * of its token does, makes the server read all its files first and keep them on the disk.
 */
final class UploadGate extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(UploadGate.class);
    /** Of uploads to open forms under way at once on this node: at 34 MB each they fill a gigabyte of disk, for seconds. */
    private static final int AT_ONCE = 32;

    private final List<OpenUploads> open;
    private final Semaphore places = new Semaphore(AT_ONCE);

    UploadGate(List<OpenUploads> open) {
        this.open = List.copyOf(open);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<OpenUploads> form = open.stream()
                .filter(room -> room.takes(request.getRequestURI()))
                .findFirst();
        if (form.isPresent()) {
            openForm(form.get(), request, response, chain);
        } else if (LoggedIn.account().isPresent()) {
            readAndGoOn(request, response, chain);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Without a length nobody knows how much will come. */
    private void openForm(OpenUploads form, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (length > form.mostBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!places.tryAcquire()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                readAndGoOn(request, response, chain);
            } finally {
                places.release();
            }
        }
    }

    private static void readAndGoOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
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
