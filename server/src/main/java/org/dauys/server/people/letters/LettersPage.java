package org.dauys.server.people.letters;

import java.util.Optional;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
@Open
public class LettersPage {
    public static final String PATH = "/letters/";

    private final Preferences preferences;

    LettersPage(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping(PATH + "{token}")
    Shown show(@PathVariable String token, Visit visit) {
        return page(visit, token, known(token)).with("saved", false);
    }

    /** Without a choice, as a mail program sends it, letters stop. */
    @PostMapping(PATH + "{token}")
    Shown choose(@PathVariable String token, @RequestParam(name = "letters") Optional<String> letters, Visit visit) {
        known(token);
        Frequency chosen = Frequency.of(letters.orElse(Frequency.NONE.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        preferences.choose(token, chosen);
        return page(visit, token, chosen).with("saved", true);
    }

    private Frequency known(String token) {
        return preferences.of(token).orElseThrow(Visit::missing);
    }

    private static Shown page(Visit visit, String token, Frequency chosen) {
        return visit.show("people/letters/letters").with("action", PATH + token).with("chosen", chosen.code());
    }
}
