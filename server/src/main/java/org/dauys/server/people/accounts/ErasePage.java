package org.dauys.server.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.dauys.server.people.Needs;
import org.dauys.server.people.accounts.OwnAccount.Own;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.people.session.LoggedIn;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Being forgotten: says what goes and what stays, and then does it. */
@Controller
@Needs({})
@RequestMapping(LocalPath.ACCOUNT + "/erase")
class ErasePage {
    private static final String PAGE = "people/erase";

    private final OwnAccount accounts;
    private final Erasures erasures;

    ErasePage(OwnAccount accounts, Erasures erasures) {
        this.accounts = accounts;
        this.erasures = erasures;
    }

    @GetMapping
    String show(CsrfToken csrf, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        return show("", csrf, model, new Errors(page));
    }

    @PostMapping
    ModelAndView erase(
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String confirm,
            HttpServletRequest request,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Own own = own();
        Errors errors = new Errors(page);
        if (!content.equals("keep") && !content.equals("erase")) {
            errors.add("content-keep", "people.erase.problem.content");
        }
        if (!confirm.equals("yes")) {
            errors.add("confirm", "people.erase.problem.confirm");
        }
        if (accounts.isLastOperator(own)) {
            errors.add("confirm", "people.erase.problem.operator");
        }
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    show(content, csrf, model, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        erasures.account(own.name(), content.equals("erase"));
        return new ModelAndView("people/erased", model.asMap());
    }

    private String show(String content, CsrfToken csrf, Model model, Errors errors) {
        model.addAttribute("csrf", csrf);
        model.addAttribute("content", content);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private Own own() {
        return accounts.of(LoggedIn.account().orElseThrow());
    }
}
