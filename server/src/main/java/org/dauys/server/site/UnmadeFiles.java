package org.dauys.server.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Has the error page say that a file was not made, and what to do instead. */
@ControllerAdvice
class UnmadeFiles {
    private static final String MARK = UnmadeFiles.class.getName();
    private static final String AGAIN_AFTER_SECONDS = "60";

    @ExceptionHandler
    void tell(UnmadeFileException unmade, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(MARK, unmade);
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Why a request got no page, if it is that. */
    static Optional<UnmadeFileException> why(HttpServletRequest request) {
        return Optional.ofNullable((UnmadeFileException) request.getAttribute(MARK));
    }
}
