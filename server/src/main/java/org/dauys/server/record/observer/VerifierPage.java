package org.dauys.server.record.observer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.people.Open;
import org.dauys.server.record.LogStanding;
import org.dauys.server.record.LogStanding.Standing;
import org.dauys.server.site.Page;
import org.dauys.server.site.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * The one-file verifier ({@code verifier/verify.html}) with the keys of this site filled in and its labels in the reader's language. What
 * computes is the file's own, byte for byte; it works without a network and from a file.
 */
@Controller
@Open
class VerifierPage {
    private static final String FILE = "verify.html";
    /** What the file says, and the phrase that says it in another language; all of it has to be there. */
    private static final Map<String, String> LABELS = labels();

    private final LogStanding standings;
    private final String file;

    VerifierPage(LogStanding standings) {
        this.standings = standings;
        this.file = read();
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("<title>Check a receipt of a public log</title>", "title");
        labels.put("<h1>Check a receipt of a public log</h1>", "h1");
        labels.put(
                "Does this receipt prove that this document is in the log? Everything is computed here: nothing is sent anywhere, and no network is\nneeded. Save this page as a file, and keep it.",
                "what");
        labels.put(
                "<strong>This browser cannot check signatures at this address.</strong> Browsers let pages do so only at https addresses and\nin files.",
                "nocrypto");
        labels.put("Save this page as a file</a> and open the file.", "itself");
        labels.put("Receipt (.tlog-proof)", "receipt");
        labels.put("<label for=\"document\">Document</label>", "document");
        labels.put("Keys of the log, one a line, from where you trust them", "keys");
        labels.put("Keys of witnesses, one a line", "witnesses");
        labels.put("How many witnesses must have signed (empty: all)", "quorum");
        labels.put("<button>Check</button>", "button");
        return labels;
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(VerifierPage.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GetMapping("/log/check/verify.html")
    ResponseEntity<byte[]> page(Visit visit) {
        Standing standing = standings.now();
        String made = filled(said(visit.page()), standing);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", policy(made))
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(made.getBytes(StandardCharsets.UTF_8));
    }

    /** The file with its labels in a language of the pages. */
    private String said(Page page) {
        String made = file.replace("<html lang=\"en\">", "<html lang=\"" + page.language() + "\">");
        for (Map.Entry<String, String> label : LABELS.entrySet()) {
            if (!made.contains(label.getKey())) {
                throw new IllegalStateException(FILE + " does not say any more: " + label.getKey());
            }
            String words = page.say("log.verify." + label.getValue());
            made = made.replace(label.getKey(), shell(label.getKey(), HtmlUtils.htmlEscape(words, "UTF-8")));
        }
        return made;
    }

    /** The words in the tags that the label came in. */
    private static String shell(String label, String words) {
        if (label.contains("<strong>")) {
            return "<strong>" + words + "</strong>";
        }
        if (label.contains("</a>")) {
            return words + "</a>";
        }
        int open = label.startsWith("<") ? label.indexOf('>') + 1 : 0;
        int close = label.startsWith("<") ? label.lastIndexOf("</") : label.length();
        return label.substring(0, open) + words + label.substring(close);
    }

    private static String filled(String made, Standing standing) {
        return made.replace(
                        "<textarea id=\"keys\" rows=\"3\" required>",
                        "<textarea id=\"keys\" rows=\"3\" required>" + lines(standing.keys()))
                .replace(
                        "<textarea id=\"witnesses\" rows=\"3\">",
                        "<textarea id=\"witnesses\" rows=\"3\">" + lines(standing.witnesses()))
                .replace(
                        "<input id=\"quorum\"",
                        "<input id=\"quorum\" value=\"" + (standing.witnesses().isEmpty() ? "" : standing.quorum())
                                + "\"");
    }

    private static String lines(Iterable<String> keys) {
        return HtmlUtils.htmlEscape(String.join("\n", keys), "UTF-8");
    }

    /** Its own script and style, and nothing else. */
    private static String policy(String made) {
        return "default-src 'none'; script-src '" + sum(between(made, "<script>", "</script>")) + "'; style-src '"
                + sum(between(made, "<style>", "</style>"))
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String between(String made, String from, String to) {
        return made.substring(made.indexOf(from) + from.length(), made.lastIndexOf(to));
    }

    private static String sum(String inline) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(VerifierPage.class, impossible);
        }
    }
}
