package org.dauys.server.people.accounts;

import jakarta.servlet.http.HttpSession;
import org.dauys.server.people.Needs;
import org.dauys.server.people.accounts.OwnAccount.Own;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.people.session.LoggedIn;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Being forgotten: says what goes and what stays, and then does it. */
@Controller
@Needs({})
@RequestMapping(LocalPath.ACCOUNT + "/erase")
class ErasePage {
    private final OwnAccount accounts;
    private final Erasures erasures;

    ErasePage(OwnAccount accounts, Erasures erasures) {
        this.accounts = accounts;
        this.erasures = erasures;
    }

    @GetMapping
    Shown show(Visit visit) {
        return show(visit, "");
    }

    @PostMapping
    ModelAndView erase(
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String confirm,
            Visit visit) {
        Own own = accounts.of(LoggedIn.account().orElseThrow());
        if (!content.equals("keep") && !content.equals("erase")) {
            visit.mistake("content-keep", "people.erase.problem.content");
        }
        if (!confirm.equals("yes")) {
            visit.mistake("confirm", "people.erase.problem.confirm");
        }
        if (accounts.isLastOperator(own)) {
            visit.mistake("confirm", "people.erase.problem.operator");
        }
        if (!visit.isFine()) {
            return show(visit, content);
        }
        HttpSession session = visit.request().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (content.equals("erase")) {
            erasures.accountAndWords(own.name());
        } else {
            erasures.account(own.name());
        }
        return visit.show("people/accounts/erased");
    }

    private static Shown show(Visit visit, String content) {
        return visit.show("people/accounts/erase").with("content", content);
    }
}
