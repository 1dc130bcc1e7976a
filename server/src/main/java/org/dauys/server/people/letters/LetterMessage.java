package org.dauys.server.people.letters;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.site.Say;
import org.springframework.stereotype.Component;

/** Writes a letter down: as plain text and, saying the same, as simple HTML. */
@Component
class LetterMessage {
    private static final int LONGEST_SUBJECT = 150;
    private static final String UTF_8 = "UTF-8";

    private final TemplateEngine templates;

    LetterMessage(TemplateEngine templates) {
        this.templates = templates;
    }

    /** @param site the host, for the Message-ID */
    MimeMessage of(Letter letter, InternetAddress from, String site, MimeMessage message) throws MessagingException {
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, address(letter.to()));
        message.setSubject(subject(letter.subject()), UTF_8);
        message.setHeader("Message-ID", "<" + letter.id() + "@" + site.replaceAll("[^A-Za-z0-9.-]", "-") + ">");
        message.setHeader("Content-Language", letter.language().getLanguage());
        // No "out of office" in answer, please.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.choice().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.choice().get() + ">");
            // RFC 8058: a mail program may stop the letters by one POST to that address.
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(plain(letter), "plain"));
        both.addBodyPart(part(html(letter), "html"));
        message.setContent(both);
        return message;
    }

    /**
     * An address that may stand in a header.
     *
     * @throws AddressException when it is none, or more than one
     */
    static InternetAddress address(String address) throws AddressException {
        if (address.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("An address has no signs of control");
        }
        InternetAddress[] all = InternetAddress.parse(address, true);
        if (all.length != 1 || all[0].isGroup()) {
            throw new AddressException("One address is wanted");
        }
        all[0].validate();
        return all[0];
    }

    /** One line, whatever values it was made of: a line break would end the header and begin another. */
    private static String subject(String words) {
        String line =
                words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        int longest = Math.min(LONGEST_SUBJECT, line.codePointCount(0, line.length()));
        String cut = line.substring(0, line.offsetByCodePoints(0, longest));
        return cut.equals(line) ? line : cut + "…";
    }

    private static String plain(Letter letter) {
        String told = letter.told().stream()
                .map(one -> line(one.words()) + "\r\n" + one.address())
                .collect(Collectors.joining("\r\n\r\n"));
        return (letter.intro().isEmpty() ? "" : letter.intro() + "\r\n\r\n")
                + told
                + "\r\n\r\n-- \r\n"
                + letter.footer()
                + letter.choice()
                        .map(address -> "\r\n" + Say.in(letter.language()).say("people.letter.choose") + ": " + address)
                        .orElse("")
                + "\r\n";
    }

    private static String line(String words) {
        return words.replaceAll("\\p{Cc}+", " ");
    }

    private String html(Letter letter) {
        StringOutput html = new StringOutput();
        List<Map.Entry<String, String>> told = letter.told().stream()
                .map(one -> Map.entry(one.words(), one.address()))
                .toList();
        templates.render(
                "people/letters/letter.jte",
                Map.of(
                        "language", letter.language().getLanguage(),
                        "subject", letter.subject(),
                        "intro", letter.intro(),
                        "told", told,
                        "footer", letter.footer(),
                        "choice", letter.choice().orElse(""),
                        "choose", Say.in(letter.language()).say("people.letter.choose")),
                html);
        return html.toString();
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        // Lines may be longer than mail servers take.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
