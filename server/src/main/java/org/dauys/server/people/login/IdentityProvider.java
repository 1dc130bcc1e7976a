package org.dauys.server.people.login;

import java.util.Arrays;
import java.util.Optional;
import org.dauys.server.site.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The provider of identities (OpenID Connect) that the operator named, or none. Always a bean, since beans are found out at
 * the build; and asked for its addresses at the first log-in, so that the site starts when the provider is down.
 */
@Component
class IdentityProvider implements ClientRegistrationRepository {
    /** What our own addresses call it. */
    static final String ID = "oidc";

    static final String BACK = "/login/provider/back";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);

    private final String issuer;
    private final String client;
    private final String secret;
    private final String name;
    private final String scopes;
    private final SiteAddress site;
    private Optional<ClientRegistration> known = Optional.empty();

    IdentityProvider(
            @Value("${dauys.oidc.issuer:}") String issuer,
            @Value("${dauys.oidc.client-id:}") String client,
            @Value("${dauys.oidc.client-secret:}") String secret,
            @Value("${dauys.oidc.name:}") String name,
            @Value("${dauys.oidc.scope:openid}") String scopes,
            SiteAddress site) {
        this.issuer = issuer.strip();
        this.client = client.strip();
        this.secret = secret;
        this.name = name.strip();
        this.scopes = scopes;
        this.site = site;
        if (!this.issuer.isEmpty() && this.client.isEmpty()) {
            LOG.error("Nobody can log in through {}: DAUYS_OIDC_CLIENT_ID is missing", this.issuer);
        }
    }

    boolean isThere() {
        return !issuer.isEmpty() && !client.isEmpty();
    }

    /** What the button calls it; empty when there is none. */
    String name() {
        return !isThere() || !name.isEmpty() ? (isThere() ? name : "") : issuer.replaceFirst("^https?://", "");
    }

    /**
     * Null when the operator named none.
     *
     * @throws RuntimeException when the provider cannot be reached, or is none
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return isThere() && id.equals(ID) ? registration() : null;
    }

    private synchronized ClientRegistration registration() {
        if (known.isEmpty()) {
            ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(ID)
                    .clientId(client)
                    .scope(Arrays.asList(scopes.strip().split("[\\s,]+")))
                    .redirectUri(site.usual() + BACK);
            known = Optional.of(
                    secret.isEmpty()
                            ? builder.build()
                            : builder.clientSecret(secret).build());
        }
        return known.get();
    }
}
