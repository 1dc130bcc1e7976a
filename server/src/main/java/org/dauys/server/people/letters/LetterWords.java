package org.dauys.server.people.letters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.language.Phrases;
import org.dauys.server.people.letters.Letter.Told;
import org.dauys.server.people.letters.Outbox.Addressee;
import org.dauys.server.people.letters.Outbox.Line;
import org.dauys.server.people.letters.Outbox.Taken;
import org.dauys.server.site.Say;
import org.springframework.stereotype.Component;

/** Puts a letter of the outbox into words of the person's language. */
@Component
class LetterWords {
    /** As many things in one letter; the rest are on the site. */
    private static final int MOST_TOLD = 100;

    private final Outbox outbox;
    private final Mail mail;

    LetterWords(Outbox outbox, Mail mail) {
        this.outbox = outbox;
        this.mail = mail;
    }

    /** Empty when the person has no address any more, or there is nothing to tell. */
    Optional<Letter> of(Taken taken) {
        List<Line> lines = outbox.lines(taken);
        return lines.isEmpty() ? Optional.empty() : outbox.addressee(taken).map(person -> letter(taken, person, lines));
    }

    private Letter letter(Taken taken, Addressee person, List<Line> lines) {
        Locale language = person.language();
        Phrases say = Say.in(language);
        List<Told> told = lines.stream()
                .limit(MOST_TOLD)
                .map(line -> new Told(words(line, say), mail.at(line.path())))
                .toList();
        boolean one = lines.size() == 1;
        return new Letter(
                taken.id().toString(),
                person.email(),
                language,
                one ? told.getFirst().words() : say.count("people.letter.summary.subject", lines.size()),
                one ? "" : say.count("people.letter.summary.intro", lines.size()),
                told,
                say.say("people.letter.why", mail.siteName()),
                Optional.of(mail.at("/letters/" + person.token())));
    }

    private static String words(Line line, Phrases say) {
        return say.say(line.phrase(), line.values().toArray());
    }
}
