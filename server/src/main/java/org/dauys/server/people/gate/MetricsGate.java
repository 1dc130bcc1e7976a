package org.dauys.server.people.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import org.dauys.server.people.store.Tokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The program's own figures are for the operator's monitoring, which sends a token, and for nobody else: without one there is
 * no such page. Pages and the figures have one port, so that an address of this machine proves nothing behind a proxy.
 */
@Configuration(proxyBeanMethods = false)
class MetricsGate {
    static final String PATH = "/metrics";

    /** So many letters cannot be tried out. */
    private static final int SHORTEST = 20;

    private static final String SCHEME = "Bearer ";
    private static final Logger LOG = LoggerFactory.getLogger(MetricsGate.class);

    private final String token;

    MetricsGate(@Value("${dauys.metrics.token:}") String token) {
        boolean tooShort = !token.isEmpty() && token.length() < SHORTEST;
        if (tooShort) {
            LOG.error("No figures are shown: DAUYS_METRICS_TOKEN has less than {} characters", SHORTEST);
        }
        this.token = tooShort ? "" : token;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain figures(HttpSecurity http) {
        return http.securityMatcher(PATH, PATH + "/**")
                .authorizeHttpRequests(all -> all.anyRequest()
                        .access((who, asked) -> new AuthorizationDecision(
                                isKnown(asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, unknown) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(SecurityHeaders::set)
                .build();
    }

    private boolean isKnown(@Nullable String header) {
        return !token.isEmpty()
                && header != null
                && header.startsWith(SCHEME)
                // Of hashes: how long it takes tells nothing.
                && MessageDigest.isEqual(
                        Tokens.hash(header.substring(SCHEME.length()).strip()), Tokens.hash(token));
    }
}
