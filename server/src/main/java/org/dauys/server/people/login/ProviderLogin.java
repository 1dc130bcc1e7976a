package org.dauys.server.people.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.people.session.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Logging in through a provider of identities: by a code, with a state against forged answers, a nonce, and a proof that
 * whoever asked also gets the answer (PKCE). Of all that the provider says, who it is (issuer and subject) is kept and, when
 * the operator named a claim for that, whether the person is verified; nothing else, and none of its tokens.
 */
@Component
public class ProviderLogin {
    static final String TO = "/login/provider/to";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);
    private static final String NEXT = ProviderLogin.class.getName() + ".next";

    private final IdentityProvider provider;
    private final ForgottenTokens tokens;
    private final Newcomers newcomers;
    private final Entrance entrance;
    private final LocaleResolver languages;
    private final String verifiedClaim;

    ProviderLogin(
            IdentityProvider provider,
            ForgottenTokens tokens,
            Newcomers newcomers,
            Entrance entrance,
            LocaleResolver languages,
            @Value("${dauys.oidc.verified-claim:}") String verifiedClaim) {
        this.provider = provider;
        this.tokens = tokens;
        this.newcomers = newcomers;
        this.entrance = entrance;
        this.languages = languages;
        this.verifiedClaim = verifiedClaim.strip();
    }

    public void set(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.clientRegistrationRepository(provider)
                .authorizedClientRepository(tokens)
                .loginPage(Entrance.LOG_IN)
                .authorizationEndpoint(to -> to.authorizationRequestResolver(resolver()))
                .redirectionEndpoint(back -> back.baseUri(IdentityProvider.BACK))
                // What the provider says of the person must not get into the session: the entrance makes its own.
                .securityContextRepository(new NullSecurityContextRepository())
                .successHandler((request, response, person) -> letIn(person, request, response))
                .failureHandler((request, response, failure) -> {
                    LOG.info(
                            "A log-in through the provider of identities was refused: {}",
                            failure.getClass().getSimpleName());
                    Entrance.lead(Entrance.LOG_IN + "?failed", request, response);
                });
    }

    private OAuth2AuthorizationRequestResolver resolver() {
        DefaultOAuth2AuthorizationRequestResolver usual = new DefaultOAuth2AuthorizationRequestResolver(provider, TO);
        usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new Remembering(usual, provider);
    }

    private void letIn(Authentication known, HttpServletRequest request, HttpServletResponse response) {
        OidcUser user = (OidcUser) Objects.requireNonNull(known.getPrincipal());
        String issuer = Objects.requireNonNull(user.getIssuer()).toString();
        String next = Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(NEXT))
                .orElse("");
        SecurityContextHolder.clearContext();
        Person person = newcomers.ofProvider(
                issuer, Objects.requireNonNull(user.getSubject()), isVerified(user), languages.resolveLocale(request));
        Entrance.lead(entrance.letIn(person, next, request, response), request, response);
    }

    private boolean isVerified(OidcUser user) {
        return !verifiedClaim.isEmpty()
                && String.valueOf(user.getClaims().get(verifiedClaim)).equalsIgnoreCase("true");
    }

    /** Remembers the page that was asked for until the person is back. */
    private record Remembering(OAuth2AuthorizationRequestResolver usual, IdentityProvider provider)
            implements OAuth2AuthorizationRequestResolver {
        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return provider.isThere() ? remember(usual.resolve(request), request) : null;
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return provider.isThere() ? remember(usual.resolve(request, registration), request) : null;
        }

        private static @Nullable OAuth2AuthorizationRequest remember(
                @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
            if (asked != null) {
                HttpSession session = request.getSession();
                String next = Objects.requireNonNullElse(request.getParameter("next"), "");
                session.setAttribute(NEXT, LocalPath.of(next, ""));
            }
            return asked;
        }
    }
}
