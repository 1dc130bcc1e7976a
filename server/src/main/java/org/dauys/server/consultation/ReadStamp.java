package org.dauys.server.consultation;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The stamp at which a reader's page is made: asked once in a request, by {@link Stamps}. Everything that the page reads of the
 * consultation is as new as that, or newer. Where nobody asked (desk, forms, files, jobs) there is none, nor inside a
 * transaction: what that has changed may never come to be.
 *
 * @param slug of the consultation
 * @param consultation its key
 * @param value grows with every change that readers can see
 */
record ReadStamp(String slug, long consultation, long value) {
    private static final String KEPT = ReadStamp.class.getName();

    /** Remembers it for as long as the request lasts. */
    void keep() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEPT, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The one of the request that is being answered, if it is of this consultation. */
    static Optional<ReadStamp> of(long consultation) {
        return current().filter(stamp -> stamp.consultation == consultation);
    }

    /** The same by what addresses call the consultation. */
    static Optional<ReadStamp> of(String slug) {
        return current().filter(stamp -> stamp.slug.equals(slug));
    }

    private static Optional<ReadStamp> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null || TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.empty()
                : Optional.ofNullable((ReadStamp) request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST));
    }
}
