package org.dauys.server.people.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dauys.server.people.Open;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.site.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way to the provider of identities. A link and not a form: the policy of our pages lets forms lead nowhere else, and
 * the state in the provider's answer guards against forged log-ins.
 */
@Controller
class ProviderPage {
    static final String PATH = "/login/provider";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderPage.class);

    private final IdentityProvider provider;
    private final LoginForm form;

    ProviderPage(IdentityProvider provider, LoginForm form) {
        this.provider = provider;
        this.form = form;
    }

    /** Looks whether the provider can be reached before anyone is sent there. */
    @Open
    @GetMapping(PATH)
    ModelAndView go(@RequestParam(defaultValue = "") String next, Visit visit) {
        try {
            if (provider.findByRegistrationId(IdentityProvider.ID) == null) {
                throw Visit.missing();
            }
            return visit.to(ProviderLogin.TO + "/" + IdentityProvider.ID + "?next="
                    + URLEncoder.encode(LocalPath.of(next, ""), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException | RestClientException away) {
            LOG.warn("The provider of identities cannot be used: {}", away.toString());
            return form.show(visit, "", next)
                    .with("providerProblem", visit.page().say("people.provider.away"))
                    .status(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
