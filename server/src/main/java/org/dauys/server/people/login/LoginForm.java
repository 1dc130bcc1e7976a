package org.dauys.server.people.login;

import org.dauys.server.people.letters.Mail;
import org.dauys.server.people.password.AccountName;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Component;

/** What the log-in page shows: each way in that there is on this server. */
@Component
class LoginForm {
    private final Mail mail;
    private final IdentityProvider provider;

    LoginForm(Mail mail, IdentityProvider provider) {
        this.mail = mail;
        this.provider = provider;
    }

    Shown show(Visit visit, String name, String next) {
        return visit.show("people/login/login")
                .with("name", name.substring(0, Math.min(name.length(), AccountName.LONGEST)))
                .with("next", next)
                .with("links", mail.obstacle().isEmpty())
                .with("provider", provider.name());
    }
}
