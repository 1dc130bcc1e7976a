package org.dauys.server.hostile;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.dauys.server.site.Words;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** Words that become more than words where a page forgets to escape them, and how to see that one did. */
final class HostileWords {
    /** The name of an element and of an attribute that no page of ours has. */
    static final String MARK = "x-planted";

    /** Where only a line fits. */
    static final String SHORT = "\"'><x-planted x-planted=1 onclick=p()>{0}$1\\%s";

    static final String MARKUP = "\"'><x-planted onplanted=1></x-planted><script>planted()</script>"
            + "<svg onload=planted()><img src=x onerror=planted()><iframe srcdoc=x>"
            + "</textarea></title></style></script><!--x-planted-->]]><![CDATA[<x-planted>]]><?x-planted?>"
            + " x-planted=1 onclick=planted() ";

    /** 7 times 7191 is 50337. */
    static final String TEMPLATES =
            "${7*7191} {{7*7191}} #{7*7191} @{7*7191} <%=7*7191%> {0} {1} '{2} {x %s %n $1 ${name} \\1 \\";

    static final String ENTITIES = "&lt;planted-entity&gt; &#60;planted-entity&#62; \\u003cx-planted&#x0;\\x00%00";

    static final String SIGNS = "\u202Edetnalp\u202C a\u200Bb\u2060 \uD83D\uDC69\u200D\uD83D\uDC67 \uD835\uDCB3 \uFEFF"
            + "e" + "\u0301".repeat(40);

    static final String LONG = SHORT + MARKUP + TEMPLATES + ENTITIES + SIGNS + "javascript:planted()";

    /** What a spreadsheet runs. */
    static final String FORMULA = "=HYPERLINK(\"http://planted.example\";\"" + SHORT + "\")";

    /** As what an address might take. */
    static final List<String> ADDRESSES = List.of(
            "javascript:planted()//",
            "https://planted.example/",
            "//planted.example/",
            "/\\planted.example/",
            "\t//planted.example/",
            "data:text/html,<x-planted>");

    static final Words WORDS = new Words(SHORT + " kk", SHORT + " ru", SHORT + " en");

    private static final Set<String> LINKS = Set.of(
            "href",
            "src",
            "action",
            "formaction",
            "data",
            "poster",
            "srcset",
            "xlink:href",
            "hx-get",
            "hx-post",
            "ping");

    private HostileWords() {}

    /** What is wrong with an answer: each a line that begins with where it was. */
    static List<String> wrong(String where, HttpResponse<String> answer) {
        List<String> wrong = new ArrayList<>();
        int status = answer.statusCode();
        if (status >= 500) {
            wrong.add("status " + status);
        }
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        if (!policy.contains("default-src 'none'") || policy.contains("unsafe")) {
            wrong.add("policy " + policy);
        }
        if (!answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff")) {
            wrong.add("may be sniffed");
        }
        answer.headers().firstValue("Location").filter(to -> leaves(answer, to)).ifPresent(to -> wrong.add("to " + to));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            boolean file = answer.headers()
                    .firstValue("Content-Disposition")
                    .orElse("")
                    .startsWith("attachment");
            page(answer.body(), script -> file || policy.contains(sum(script)), wrong);
        }
        return wrong.stream().map(what -> where + ": " + what).toList();
    }

    private static boolean leaves(HttpResponse<String> answer, String to) {
        try {
            URI target = answer.uri().resolve(to);
            return !String.valueOf(target.getAuthority()).equals(answer.uri().getAuthority());
        } catch (IllegalArgumentException strange) {
            return true;
        }
    }

    private static void page(String html, Predicate<String> mayRun, List<String> wrong) {
        Parser parser = Parser.htmlParser().setTrackErrors(3);
        Document page = parser.parseInput(html, "");
        parser.getErrors().stream().map(ParseError::toString).forEach(wrong::add);
        for (Element element : page.getAllElements()) {
            element(element, mayRun, wrong);
        }
        String text = page.wholeText();
        if (text.contains("&lt;" + MARK) || text.contains("&quot;'&gt;")) {
            wrong.add("escaped twice: " + around(text, "&lt;" + MARK));
        }
        if (text.contains("<planted-entity")) {
            wrong.add("an entity was read: " + around(text, "<planted-entity"));
        }
        if (html.contains("50337")) {
            wrong.add("reckoned: " + around(html, "50337"));
        }
    }

    /** As a policy names an inline script that may run. */
    private static String sum(String script) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param mayRun an inline script: in a file to be taken away, or named by the page's policy */
    private static void element(Element element, Predicate<String> mayRun, List<String> wrong) {
        String name = element.normalName();
        boolean own = !element.data().contains("planted") && mayRun.test(element.data());
        boolean inline = name.equals("script") && !element.hasAttr("src") && !own;
        if (name.contains("planted")
                || inline
                || Set.of("iframe", "object", "embed", "base").contains(name)) {
            wrong.add("element " + around(element.outerHtml(), ""));
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().replaceAll("[\\p{Cc}\\s]", "").toLowerCase(Locale.ROOT);
            boolean runs =
                    key.startsWith("on") || key.equals("style") || key.equals("srcdoc") || key.contains("planted");
            boolean leads = LINKS.contains(key)
                    && ((value.matches("(javascript|vbscript|data):.*") && !value.startsWith("data:image/"))
                            || value.contains("//planted.example")
                            || value.startsWith("/\\"));
            if (runs || leads) {
                wrong.add("attribute " + attribute + " of " + around(element.outerHtml(), ""));
            }
        }
    }

    private static String around(String text, String what) {
        int at = Math.max(0, text.indexOf(what));
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 140))
                .replace('\n', ' ');
    }
}
