package org.dauys.server.people.login;

import org.dauys.server.people.letters.Mail;
import org.dauys.server.people.password.AccountName;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the log-in page shows: each way in that there is on this server. */
@Component
class LoginForm {
    private final Mail mail;
    private final IdentityProvider provider;

    LoginForm(Mail mail, IdentityProvider provider) {
        this.mail = mail;
        this.provider = provider;
    }

    void fill(String name, String next, CsrfToken csrf, Model model) {
        model.addAttribute("name", name.substring(0, Math.min(name.length(), AccountName.LONGEST)));
        model.addAttribute("next", next);
        model.addAttribute("csrf", csrf);
        model.addAttribute("links", mail.obstacle().isEmpty());
        model.addAttribute("provider", provider.name());
    }
}
