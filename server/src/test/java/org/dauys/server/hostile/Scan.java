package org.dauys.server.hostile;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.TestVisitor;

/** Addresses of everything that there is in a consultation, for each route. */
final class Scan {
    /** {@code {number:[0-9]{1,5}}}: name, then what it must look like. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}");

    private final Objects objects;

    Scan(Objects objects) {
        this.objects = objects;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asked in a language. */
    static HttpResponse<String> get(TestVisitor visitor, String path, String language) {
        return visitor.send(
                visitor.request(path).header("Accept-Language", language).GET());
    }

    /** Some addresses of a route: each of its variables takes each of its values at least once. */
    Set<String> addresses(Routes.Route route, String slug) {
        List<List<String>> values = new ArrayList<>();
        Matcher variables = VARIABLE.matcher(route.pattern());
        while (variables.find()) {
            values.add(values(route.pattern(), variables.group(1), slug));
        }
        int most = values.stream().mapToInt(List::size).max().orElse(1);
        Set<String> addresses = new LinkedHashSet<>();
        for (int turn = 0; turn < most; turn++) {
            int now = turn;
            int[] variable = {0};
            String path = VARIABLE.matcher(route.pattern()).replaceAll(found -> {
                List<String> some = values.get(variable[0]++);
                return Matcher.quoteReplacement(some.isEmpty() ? "1" : some.get(now % some.size()));
            });
            addresses.add(path.replace("**", "x") + (route.required().isEmpty() ? "" : "?" + route.required()));
        }
        return addresses;
    }

    private List<String> values(String pattern, String variable, String slug) {
        return switch (variable) {
            case "slug" -> List.of(slug);
            case "number" ->
                pattern.contains("/v/{") || pattern.contains("/versions/{")
                        ? List.of("0", "1", "2")
                        : List.of("1", "2", "3", "4", "5", "6", "7");
            case "from" -> List.of("0", "1");
            case "to" -> List.of("1", "2");
            case "label" -> List.of("1", "1.1", "3.1");
            case "ending" -> List.of("docx", "html", "pdf", "csv", "txt", "json");
            case "theme" -> List.of("trees");
            case "body" -> List.of("ministry");
            case "text" ->
                ids("select t.id::text from consultation.text t join consultation.version v on v.id = t.version_id"
                        + " where v.consultation_id = %d order by t.id desc limit 2");
            case "id" -> ids(table(pattern));
            default -> List.of("nothing");
        };
    }

    private static String table(String pattern) {
        if (pattern.contains("/files/{")) {
            return "select a.id::text from submission.attachment a join submission.submission s on s.id = a.submission_id"
                    + " where s.consultation_id = %d order by s.number limit 7";
        }
        String table = pattern.contains("/answers/{")
                ? "answer.answer"
                : pattern.contains("/proposed/{")
                        ? "submission.proposed"
                        : pattern.contains("/campaigns/{")
                                ? "submission.campaign"
                                : pattern.contains("/import/{") ? "submission.import" : "answer.template";
        return "select id::text from " + table + " where consultation_id = %d order by id limit 3";
    }

    private List<String> ids(String query) {
        return objects.ids(query);
    }
}
