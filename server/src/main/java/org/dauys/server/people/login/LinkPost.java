package org.dauys.server.people.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dauys.compare.language.Phrases;
import org.dauys.server.people.letters.Letter;
import org.dauys.server.people.letters.Letter.Told;
import org.dauys.server.people.letters.Mail;
import org.dauys.server.people.letters.Mail.Outcome;
import org.dauys.server.site.Clocks;
import org.dauys.server.site.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends letters with one-time links. Not by the outbox: there the link would lie in the database, to be used by whoever
 * reads it. When the program dies before a letter has gone, the person asks for another.
 */
@Component
public class LinkPost implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LinkPost.class);
    private static final int MOST_WAITING = 1000;
    /** Many mail servers refuse a stranger's first try ("greylisting"). */
    private static final Duration PAUSE = Duration.ofSeconds(45);

    private final Mail mail;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor sending = new ScheduledThreadPoolExecutor(
            2, Thread.ofPlatform().daemon().name("links-", 1).factory());

    LinkPost(Mail mail, InstantSource clock) {
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Sends one in the background; nothing tells whether it went.
     *
     * @param kind of the phrases: {@code people.link.letter}
     */
    public void send(String email, Locale language, String kind, String path) {
        Phrases say = Say.in(language);
        Letter letter = new Letter(
                UUID.randomUUID().toString(),
                email,
                language,
                say.say(kind + ".subject", mail.siteName()),
                say.say(kind + ".intro", mail.siteName(), Links.LIFE.toMinutes()),
                List.of(new Told(say.say(kind + ".open"), mail.at(path))),
                say.say(kind + ".footer"),
                Optional.empty());
        if (sending.getQueue().size() >= MOST_WAITING) {
            LOG.warn("Too many letters with links wait; one was not sent");
            return;
        }
        Instant end = clock.instant().plus(Links.LIFE);
        sending.execute(() -> attempt(letter, end));
    }

    /** Nobody waits for what comes of it: a fault that is not told here is told nowhere. */
    private void attempt(Letter letter, Instant end) {
        try {
            send(letter, end);
        } catch (RuntimeException failure) {
            LOG.error(
                    "A letter with a link could not be written: {}",
                    failure.getClass().getSimpleName());
        }
    }

    private void send(Letter letter, Instant end) {
        switch (mail.send(letter)) {
            case Outcome.Sent() -> {}
            case Outcome.Uncertain() -> LOG.warn("The mail server did not answer: a link may or may not have gone");
            case Outcome.NoServer(String why) -> later(letter, end, why);
            case Outcome.Refused(boolean forGood, String why) -> {
                if (forGood) {
                    LOG.warn("The mail server refused a letter with a link ({})", why);
                } else {
                    later(letter, end, why);
                }
            }
        }
    }

    private void later(Letter letter, Instant end, String why) {
        LOG.warn("The mail server did not take a letter with a link ({})", why);
        Instant now = clock.instant();
        // A link that ends later than a new one would is not good any more: the clock was set back.
        boolean isGood = now.plus(PAUSE).isBefore(end)
                && !end.isAfter(now.plus(Links.LIFE).plus(Clocks.DRIFT));
        if (isGood) {
            try {
                ScheduledFuture<?> _ =
                        sending.schedule(() -> attempt(letter, end), PAUSE.toSeconds(), TimeUnit.SECONDS);
            } catch (RejectedExecutionException stopping) {
                LOG.info("A letter with a link was not sent: the server stops");
            }
        }
    }

    @Override
    public void destroy() {
        sending.shutdownNow();
    }
}
