package org.dauys.server.people.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Gives letters to the mail server that the operator named. */
@Component
@Lazy(false) // a setting that cannot be used is told at the start
public class Mail {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private static final int PERMANENT = 500;

    private final LetterMessage messages;
    private final Optional<JavaMailSenderImpl> server;
    private final Optional<InternetAddress> from;
    private final String site;

    /** What became of a letter. */
    public sealed interface Outcome {
        /** The mail server has it. */
        record Sent() implements Outcome {}

        /** There was no talking to the mail server, so that it does not have it; not the letter's fault. */
        record NoServer(String why) implements Outcome {}

        /**
         * The mail server said no.
         *
         * @param forGood for good, or for now
         */
        record Refused(boolean forGood, String why) implements Outcome {}

        /** The mail server was cut off before it answered: it may have it. */
        record Uncertain() implements Outcome {}
    }

    Mail(
            LetterMessage messages,
            @Value("${dauys.smtp.url:}") String url,
            @Value("${dauys.smtp.user:}") String user,
            @Value("${dauys.smtp.password:}") String password,
            @Value("${dauys.mail.from:}") String from,
            @Value("${dauys.address:}") String site) {
        this.messages = messages;
        this.server = server(url, user, password);
        this.from = sender(from);
        this.site = site(site);
    }

    /** The key of the phrase that tells why no letters are sent: which setting is missing or wrong; empty when they are. */
    public Optional<String> obstacle() {
        if (server.isEmpty()) {
            return Optional.of("people.letters.obstacle.server");
        }
        if (from.isEmpty()) {
            return Optional.of("people.letters.obstacle.from");
        }
        return site.isEmpty() ? Optional.of("people.letters.obstacle.site") : Optional.empty();
    }

    /** The address of a page as it stands in letters. */
    public String at(String path) {
        return site + path;
    }

    /** The site as it is named in letters: {@code talqylau.example}. */
    public String siteName() {
        return URI.create(site).getAuthority();
    }

    /** Waits until the mail server has it or not. Only when there is no {@link #obstacle}. */
    public Outcome send(Letter letter) {
        JavaMailSenderImpl post = server.orElseThrow();
        try {
            post.send(messages.of(letter, from.orElseThrow(), siteName(), post.createMimeMessage()));
            return new Outcome.Sent();
        } catch (MailSendException failure) {
            return outcome(failure);
        } catch (MailException failure) {
            return new Outcome.NoServer(kind(failure));
        } catch (MessagingException unwritable) {
            return new Outcome.Refused(true, kind(unwritable));
        }
    }

    @SuppressWarnings("ReferenceEquality") // The very same exception is meant.
    private static Outcome outcome(MailSendException failure) {
        Exception[] refusals = failure.getMessageExceptions();
        if (refusals.length == 0) {
            // Only the good-bye failed.
            return new Outcome.Sent();
        }
        // One and the same when it could not even connect.
        return refusals[0].equals(failure.getCause()) ? new Outcome.NoServer(kind(refusals[0])) : outcome(refusals[0]);
    }

    /** What the server says may hold an address: only its code is kept. */
    private static Outcome outcome(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = next(cause)) {
            int code = code(cause);
            if (code > 0) {
                return new Outcome.Refused(code >= PERMANENT, String.valueOf(code));
            }
        }
        // One with a code, but of no answer, was cut off.
        return failure instanceof SendFailedException && code(failure) == 0
                ? new Outcome.Refused(true, kind(failure))
                : new Outcome.Uncertain();
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : cause.getCause();
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException data -> data.getReturnCode();
            default -> 0;
        };
    }

    private static String kind(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static Optional<JavaMailSenderImpl> server(String url, String user, String password) {
        if (url.isBlank()) {
            LOG.info("No letters are sent: DAUYS_SMTP_URL names no mail server");
            return Optional.empty();
        }
        try {
            return Optional.of(SmtpServer.parse(url).sender(user, password));
        } catch (IllegalArgumentException wrong) {
            LOG.error("No letters are sent: DAUYS_SMTP_URL is no address of a mail server. {}", wrong.getMessage());
            return Optional.empty();
        }
    }

    private Optional<InternetAddress> sender(String from) {
        try {
            if (!from.isBlank()) {
                return Optional.of(LetterMessage.address(from));
            }
        } catch (AddressException wrong) {
            // Told below, as one that is missing.
        }
        if (server.isPresent()) {
            LOG.error("No letters are sent: write the sender's address into DAUYS_MAIL_FROM, as in"
                    + " Dauys <letters@consult.example>");
        }
        return Optional.empty();
    }

    private String site(String address) {
        String known = address.strip().replaceFirst("/+$", "");
        if (known.matches("https?://[^\\s/?#]+[^\\s?#]*")) {
            return known;
        }
        if (server.isPresent()) {
            LOG.error("No letters are sent: write the site's own address into DAUYS_ADDRESS, as in"
                    + " https://consult.example; letters hold links to it");
        }
        return "";
    }
}
