package org.dauys.cli.shown;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.ledger.check.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compares what programs are told ({@code /api/v1}) with the documents in the log, and its lists with what is logged. */
final class ApiCheck {
    private static final String ROOT = "/api/v1/consultations";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** A loop of pages that lead to each other ends here. */
    private static final int MOST_PAGES = 100_000;

    /** Of each kind, what the API tells of a document, by the field's name in it. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "consultation", List.of("slug", "title", "summary", "zone", "timetable"),
            "version", List.of("version", "name", "day", "published", "texts"),
            "theme", List.of("theme", "name"),
            "meeting",
                    List.of(
                            "meeting",
                            "kind",
                            "host",
                            "region",
                            "settlement",
                            "address",
                            "link",
                            "accessibility",
                            "begins",
                            "ends",
                            "zone",
                            "capacity",
                            "languages",
                            "cancelled",
                            "themes",
                            "delegation",
                            "agenda"));

    /** Where the API has another name for it. */
    private static final Map<String, String> API_NAMES = Map.of(
            "timetable",
            "milestones",
            "version",
            "number",
            "published",
            "publishedAt",
            "theme",
            "slug",
            "meeting",
            "code");

    /** Of elements of a list, where the API tells more or less of them. */
    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            "texts", Set.of("language", "sha256", "articles"),
            "timetable", Set.of("day", "name"),
            "delegation", Set.of("name", "office", "task"),
            "agenda", Set.of("title", "begins", "minutes", "provisions", "themes"));

    private final SiteClient site;
    private final List<Finding> findings;
    private final Set<String> consultations = new TreeSet<>();
    /** Paths of versions and meetings. */
    private final Set<String> logged = new TreeSet<>();

    ApiCheck(SiteClient site, List<Finding> findings) {
        this.site = site;
        this.findings = findings;
    }

    /** What the log has, and is public. */
    void add(ShownObject shown) {
        if (shown.path().isPresent() && !shown.entries().isEmpty()) {
            switch (shown.kind()) {
                case "consultation" -> consultations.add(slug(shown.path().get()));
                case "version", "meeting" -> logged.add(shown.path().get());
                default -> {}
            }
        }
    }

    /** Adds what the API tells otherwise of an object whose document is the one in the log. */
    void check(ShownObject shown) throws IOException {
        List<String> fields = FIELDS.get(shown.kind());
        if (fields == null || !shown.document().isObject()) {
            return;
        }
        String path = address(shown);
        Optional<JsonNode> told = told(path, shown);
        if (told.isEmpty()) {
            findings.add(new Finding(path, "is in the log, and the API does not tell it.", ObjectCheck.ASK));
            return;
        }
        for (String field : fields) {
            JsonNode value = told.get().path(API_NAMES.getOrDefault(field, field));
            if (field.equals("region") && value.isObject()) {
                value = value.path("slug");
            }
            JsonNode expected = shown.document().path(field);
            Optional<String> difference = Difference.between(plain(field, expected), plain(field, value));
            if (difference.isPresent()) {
                findings.add(new Finding(
                        path, field + " is told otherwise: " + difference.get().strip(), ObjectCheck.ASK));
                return;
            }
        }
    }

    private static String slug(String path) {
        return path.split("/", -1)[2];
    }

    private static String address(ShownObject shown) {
        String path = shown.path().orElseThrow();
        String base = ROOT + "/" + slug(path);
        return switch (shown.kind()) {
            case "version" ->
                base + "/versions/" + shown.document().path("version").asInt();
            case "meeting" ->
                base + "/meetings/" + shown.document().path("meeting").asString("");
            case "theme" -> base + "/themes";
            default -> base;
        };
    }

    private Optional<JsonNode> told(String path, ShownObject shown) throws IOException {
        Optional<JsonNode> all = site.jsonIfThere(path);
        if (!shown.kind().equals("theme")) {
            return all;
        }
        String slug = shown.document().path("theme").asString("");
        return all.stream()
                .flatMap(themes -> themes.path("themes").valueStream())
                .filter(theme -> theme.path("slug").asString("").equals(slug))
                .findFirst();
    }

    /** In one form: nothing where it is empty, names of languages and themes in their order, times to the minute. */
    private static JsonNode plain(String field, JsonNode value) {
        if (value.isArray()) {
            ArrayNode plain = JSON.arrayNode();
            boolean areNames = value.valueStream().allMatch(JsonNode::isString);
            if (areNames) {
                value.valueStream().map(JsonNode::stringValue).sorted().forEach(plain::add);
            } else {
                // Only of texts the order says nothing.
                value.valueStream()
                        .sorted(Comparator.comparing(one ->
                                field.equals("texts") ? one.path("language").asString("") : ""))
                        .forEach(one -> plain.add(plain(field, one)));
            }
            return plain.isEmpty() ? JSON.missingNode() : plain;
        }
        if (value.isObject()) {
            ObjectNode plain = JSON.objectNode();
            Set<String> told = ELEMENTS.getOrDefault(field, Set.copyOf(value.propertyNames()));
            for (String name : told) {
                JsonNode inner = plain(name, value.path(name));
                if (!inner.isMissingNode()) {
                    plain.set(name, inner);
                }
            }
            return plain.isEmpty() ? JSON.missingNode() : plain;
        }
        if (value.isNull() || value.isMissingNode() || value.asString("-").isEmpty()) {
            return JSON.missingNode();
        }
        return value.isString() ? JSON.stringNode(minute(value.stringValue())) : value;
    }

    private static String minute(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** Adds what is in one of the API's lists and not in the log, or the other way. */
    void checkLists() throws IOException {
        for (String consultation : consultations) {
            String page = "/c/" + consultation;
            Set<String> told = new TreeSet<>();
            follow(ROOT + "/" + consultation + "/versions", "versions", page + "/v/", "number", told);
            follow(ROOT + "/" + consultation + "/meetings", "meetings", page + "/meetings/", "code", told);
            told.stream()
                    .filter(path -> !logged.contains(path))
                    .forEach(path -> findings.add(new Finding(
                            path, "is in a list of the API, and the log has no entry of it.", ObjectCheck.ASK)));
            logged.stream()
                    .filter(path -> path.startsWith(page + "/") && !told.contains(path))
                    .forEach(path -> findings.add(
                            new Finding(path, "is in the log, and no list of the API has it.", ObjectCheck.ASK)));
        }
    }

    private void follow(String list, String name, String prefix, String key, Set<String> told) throws IOException {
        String at = list;
        for (int i = 0; i < MOST_PAGES && !at.isEmpty(); i++) {
            JsonNode page = site.json(at);
            page.path(name).forEach(one -> told.add(prefix + one.path(key).asString("")));
            at = ListCheck.pathOf(page.path("links").path("next").asString(""));
        }
    }
}
