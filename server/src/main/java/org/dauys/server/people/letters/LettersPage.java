package org.dauys.server.people.letters;

import java.util.Optional;
import org.dauys.server.people.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where every letter leads to: how often letters come, or whether at all. Needs no log-in and no token of a form, since a
 * mail program sends it too (RFC 8058); whoever has the letter has the secret address, and can do nothing else with it.
 */
@Controller
public class LettersPage {
    public static final String PATH = "/letters/";

    private final Preferences preferences;

    LettersPage(Preferences preferences) {
        this.preferences = preferences;
    }

    @Open
    @GetMapping(PATH + "{token}")
    String show(@PathVariable String token, Model model) {
        return page(token, known(token), false, model);
    }

    /** Without a choice, as a mail program sends it, letters stop. */
    @Open
    @PostMapping(PATH + "{token}")
    String choose(@PathVariable String token, @RequestParam(name = "letters") Optional<String> letters, Model model) {
        known(token);
        Frequency chosen = Frequency.of(letters.orElse(Frequency.NONE.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        preferences.choose(token, chosen);
        return page(token, chosen, true, model);
    }

    private Frequency known(String token) {
        return preferences.of(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(String token, Frequency chosen, boolean saved, Model model) {
        model.addAttribute("action", PATH + token);
        model.addAttribute("chosen", chosen.code());
        model.addAttribute("saved", saved);
        return "people/letters";
    }
}
