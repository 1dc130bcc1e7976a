package org.dauys.server.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the operator, once, that the server stands behind a proxy and was not told by which address readers find it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ProxyWarning extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyWarning.class);
    /** What proxies add; of X-Forwarded-For Tomcat has made the client's address already. */
    private static final List<String> ADDED = List.of("X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded");

    private final AtomicBoolean told = new AtomicBoolean();

    ProxyWarning(SiteAddress address) {
        told.set(address.isConfigured());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean forwarded = (!request.getRemoteAddr().startsWith("127.")
                        && request.getLocalAddr().startsWith("127."))
                || ADDED.stream().anyMatch(header -> request.getHeader(header) != null);
        if (!told.get() && forwarded && told.compareAndSet(false, true)) {
            LOG.warn(
                    "Requests come through a proxy, and DAUYS_ADDRESS does not say by which address readers find the site:"
                            + " links in letters, feeds and codes to scan lead to where the server itself listens. Set DAUYS_ADDRESS,"
                            + " such as https://talqylau.example");
        }
        chain.doFilter(request, response);
    }
}
