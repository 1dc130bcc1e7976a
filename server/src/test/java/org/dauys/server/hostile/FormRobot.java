package org.dauys.server.hostile;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.server.TestVisitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Goes through the desk, and fills in every form that it finds with hostile words: new forms too. */
final class FormRobot {
    /** Would end its own work. */
    private static final Pattern NOT = Pattern.compile(
            ".*/(logout|login|password|delete|remove|withdraw|erase|sessions|publish|register/rules|table/files)$");

    private static final int MOST_PAGES = 90;
    private static final String EDGE = "----edge-of-a-part";

    private final TestVisitor visitor;
    private final Set<String> pages = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<String> wrong = new ArrayList<>();
    private int taken;

    FormRobot(HostileSite site) {
        this.visitor = site.all;
    }

    /** What went wrong. */
    List<String> run() {
        String slug = HostileSite.ROBBED;
        for (String start : List.of("/desk/c/" + slug, "/desk/new", "/desk/letters", "/account", "/c/" + slug)) {
            waiting.add(start);
        }
        for (int visited = 0; visited < MOST_PAGES && !waiting.isEmpty(); visited++) {
            visit(waiting.remove());
        }
        if (taken < 20) {
            wrong.add("only " + taken + " forms were taken");
        }
        return List.copyOf(wrong);
    }

    private void visit(String path) {
        HttpResponse<String> answer = visitor.get(path);
        wrong.addAll(HostileWords.wrong(path, answer));
        if (answer.statusCode() != 200
                || !answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return;
        }
        Document page = TestVisitor.page(answer);
        for (Element form : page.select("form[method=post]")) {
            fill(path, form, page);
        }
        for (Element link : page.select("main a[href], nav a[href]")) {
            String to = link.attr("href").replaceAll("#.*", "");
            boolean ours = to.startsWith("/desk/c/" + HostileSite.ROBBED) || to.startsWith("/c/" + HostileSite.ROBBED);
            if (ours && pages.add(shape(to))) {
                waiting.add(to);
            }
        }
    }

    /** One page of each kind. */
    private static String shape(String path) {
        return path.replaceAll("[0-9]+(\\.[0-9]+)*", "0").replaceAll("=[^&]*", "=");
    }

    private void fill(String path, Element form, Document page) {
        String action = form.attr("action").isEmpty() ? path : form.attr("action");
        List<Element> buttons = new ArrayList<>(form.select("button[name], button[type=submit], button:not([type])"));
        if (NOT.matcher(action.replaceAll("\\?.*", "")).matches() || !action.startsWith("/")) {
            return;
        }
        for (Element button : buttons) {
            String name = button.attr("name");
            if (forms.add(shape(action) + " " + name + " " + button.attr("value"))) {
                for (String words : List.of(HostileWords.LONG, HostileWords.SHORT, HostileWords.FORMULA)) {
                    send(path, action, form, page, name, button.attr("value"), words);
                }
            }
        }
    }

    private void send(
            String path, String action, Element form, Document page, String button, String value, String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : page.select("input, textarea, select")) {
            boolean inside = form.equals(input.closest("form"))
                    || (input.attr("form").equals(form.id()) && !form.id().isEmpty());
            if (inside && !input.attr("name").isEmpty()) {
                value(input, words).ifPresent(some -> fields.put(input.attr("name"), some));
            }
        }
        if (!button.isEmpty()) {
            fields.put(button, value);
        }
        boolean files = form.attr("enctype").startsWith("multipart");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, typed) -> {
            if (files) {
                body.append("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + typed
                        + "\r\n");
            } else {
                body.append(body.isEmpty() ? "" : "&")
                        .append(Scan.encode(name))
                        .append('=')
                        .append(Scan.encode(typed));
            }
        });
        if (files) {
            String name = form.select("input[type=file]").attr("name");
            body.append("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                    + words.replaceAll("[\"\\\\\r\n]", "%22").substring(0, 30) + ".txt\"\r\n\r\nlabel,words\r\n" + words
                    + "\r\n--" + EDGE + "--\r\n");
        }
        HttpResponse<String> answer = visitor.send(visitor.request(action)
                .header(
                        "Content-Type",
                        files ? "multipart/form-data; boundary=" + EDGE : "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
        wrong.addAll(HostileWords.wrong("POST " + action + " " + button + "=" + value + " on " + path, answer));
        if (answer.statusCode() / 100 == 3) {
            taken++;
            String to = TestVisitor.leadsTo(answer);
            if (pages.add(shape(to))) {
                waiting.add(to);
            }
        }
    }

    private static java.util.Optional<String> value(Element input, String words) {
        if (input.normalName().equals("textarea")) {
            return java.util.Optional.of(words);
        }
        if (input.normalName().equals("select")) {
            Element option =
                    input.selectFirst("option[selected][value]:not([value=\"\"]), option[value]:not([value=\"\"])");
            return java.util.Optional.ofNullable(option).map(one -> one.attr("value"));
        }
        return switch (input.attr("type")) {
            case "hidden" -> java.util.Optional.of(input.attr("value"));
            case "radio", "checkbox" ->
                input.hasAttr("checked") || input.attr("type").equals("checkbox")
                        ? java.util.Optional.of(input.hasAttr("value") ? input.attr("value") : "on")
                        : java.util.Optional.empty();
            case "number" -> java.util.Optional.of(input.attr("value").isEmpty() ? "1" : input.attr("value"));
            case "date" -> java.util.Optional.of("2027-01-15");
            case "file", "submit" -> java.util.Optional.empty();
            case "email" -> java.util.Optional.of(HostileSite.EMAIL);
            default -> java.util.Optional.of(words);
        };
    }
}
