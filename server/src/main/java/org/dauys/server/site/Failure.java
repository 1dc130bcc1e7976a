package org.dauys.server.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Why a request got no page.
 *
 * @param status of HTTP
 * @param full whether the reason is that the database has no room left
 * @param stopped whether the reason is that nothing can be published, since the public log cannot be written
 * @param unmade whether the reason is that a file could not be made for a visitor
 * @param reference that the log has, too, when the fault is ours and its cause must be found
 */
record Failure(int status, boolean full, boolean stopped, boolean unmade, Optional<String> reference) {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NOT_FOUND = 404;
    private static final int BAD = 400;
    private static final int OURS = 500;
    private static final int UNAVAILABLE = 503;
    /** Those that the pages have words of their own for. */
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 413, 415, 429, 500, 503);

    /** What the container tells about the request that failed. A fault of ours is written into the log. */
    static Failure of(HttpServletRequest request) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = status(request, cause);
        boolean full = status == UNAVAILABLE && cause != null && causes(cause).anyMatch(FullDisk::isTold);
        boolean stopped = cause != null && causes(cause).anyMatch(Failure::isStopped);
        Optional<UnmadeFileException> unmade = UnmadeFiles.why(request);
        if (unmade.isPresent()) {
            LOG.warn("A file was not made for a visitor: {}", unmade.get().getMessage());
        } else if (stopped) {
            LOG.warn("Something was not published: the public log cannot be written");
        } else if (full) {
            LOG.error("The database's disk is full: what was sent was not kept. Free some room; the program goes on by"
                    + " itself");
        } else if (status == UNAVAILABLE) {
            LOG.warn("The database cannot be reached: a page was not shown");
        }
        if (status < OURS || status == UNAVAILABLE) {
            return new Failure(status, full, stopped, unmade.isPresent(), Optional.empty());
        }
        String reference = String.format(Locale.ROOT, "%08x", RANDOM.nextInt());
        // Not the address: it may hold what someone searched for.
        LOG.error("Failure {} in answer to a {} request", reference, request.getMethod(), cause);
        return new Failure(status, false, false, false, Optional.of(reference));
    }

    /** The key of its words: {@code site.error.404}. */
    String words() {
        if (full) {
            return "site.error.full";
        }
        if (stopped) {
            return "site.error.stopped";
        }
        if (unmade) {
            return "site.error.unmade";
        }
        int nearest = status < OURS ? BAD : OURS;
        return "site.error." + (TOLD.contains(status) ? status : nearest);
    }

    private static int status(HttpServletRequest request, @Nullable Throwable cause) {
        // Someone typed the address of this page itself.
        Integer told = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = Objects.requireNonNullElse(told, NOT_FOUND);
        if (status < OURS || cause == null) {
            return status;
        }
        return causes(cause).flatMap(one -> known(one).stream()).findFirst().orElse(status);
    }

    private static Optional<Integer> known(Throwable cause) {
        return switch (cause) {
            case SQLException full when FullDisk.isTold(full) -> Optional.of(UNAVAILABLE);
            case SQLException stopped when isStopped(stopped) -> Optional.of(UNAVAILABLE);
            case InvalidParameterException bad -> Optional.of(bad.getErrorCode());
            case DataAccessResourceFailureException unreachable -> Optional.of(UNAVAILABLE);
            case CannotCreateTransactionException unreachable -> Optional.of(UNAVAILABLE);
            case SQLTransientConnectionException unreachable -> Optional.of(UNAVAILABLE);
            case SQLNonTransientConnectionException unreachable -> Optional.of(UNAVAILABLE);
            default -> Optional.empty();
        };
    }

    /** The database refuses what would be published and not logged (its migration 29). */
    private static boolean isStopped(Throwable failure) {
        return failure instanceof SQLException sql && "DA003".equals(sql.getSQLState());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
