package org.dauys.server.people.letters;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dauys.server.TestSite;
import org.dauys.server.people.store.PeopleSchema;

/** A real mail server, and sites that send their letters to it. */
public final class TestMail implements AutoCloseable {
    public static final String SITE = "https://talqylau.example";

    public final GreenMail server;

    public TestMail() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
    }

    /** What is started in here sends letters, a thousand a second, through this server. */
    public <T> T with(Supplier<T> start) {
        return with(Map.of(), start);
    }

    public <T> T with(Map<String, String> more, Supplier<T> start) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("dauys.smtp.url", "smtp://127.0.0.1:" + server.getSmtp().getPort());
        settings.put("dauys.mail.from", "Дауыс <letters@talqylau.example>");
        settings.put("dauys.address", SITE);
        settings.put("dauys.mail.per-second", "1000");
        settings.putAll(more);
        settings.forEach(System::setProperty);
        try {
            return start.get();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    /** All letters, when there are at least so many. */
    public List<MimeMessage> letters(int least) {
        if (!server.waitForIncomingEmail(900_000, least)) {
            throw new AssertionError("There are " + server.getReceivedMessages().length + " letters, not " + least);
        }
        return List.of(server.getReceivedMessages());
    }

    /** Waits until the site has no letters left to send. */
    static void waitUntilSent(TestSite site) {
        await(
                site,
                counts -> Stream.of("waiting", "sending", "notices")
                        .allMatch(state -> counts.getOrDefault(state, 0) == 0));
    }

    /** Waits until the letters of a site stand as they should. */
    static void await(TestSite site, Predicate<Map<String, Integer>> wanted) {
        Outbox outbox = site.bean(Outbox.class);
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (!wanted.test(outbox.counts())) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(outbox.counts().toString());
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    public static String to(MimeMessage letter) {
        try {
            return Arrays.toString(letter.getRecipients(Message.RecipientType.TO));
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The plain text, or the other part: 1. */
    public static String text(MimeMessage letter, int part) {
        try {
            BodyPart body = ((MimeMultipart) letter.getContent()).getBodyPart(part);
            return (String) body.getContent();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String header(MimeMessage letter, String name) {
        try {
            String[] all = letter.getHeader(name);
            return all == null ? "" : String.join("|", all);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Participants without accounts, who want letters as they are told. */
    public static List<UUID> participants(TestSite site, int number, String language) {
        return site.bean(PeopleSchema.class)
                .sql("""
                    insert into people.participant (consultation_id, alias, email, language)
                    select 1, :language || i, 'p' || i || '.' || :language || '@example.kz', :language
                    from generate_series(1, :number) i returning id
                    """)
                .param("number", number)
                .param("language", language)
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void close() {
        server.stop();
    }
}
