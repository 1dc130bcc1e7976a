package org.dauys.server.publish.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.TestHalls;
import org.dauys.server.meeting.TestMeetings;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API does what its OpenAPI document says, in every route and with every kind of answer. */
class ApiDescriptionTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DEMO = "/api/v1/consultations/aqdala-constitution";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<JsonNode, Schema> compiled = new HashMap<>();
    private final TestSite site = TestSite.demo();
    private final ObjectNode description = (ObjectNode)
            JSON.readTree(site.get("/api/v1/openapi.json", Locale.of("en")).body());

    /** Validates an answer against the schema of its path, status and media type. */
    private JsonNode valid(String path, String address, int status) {
        HttpResponse<String> answer = site.get(address, Locale.of("ru"));
        assertEquals(status, answer.statusCode(), address + ": " + answer.body());
        return valid(path, answer);
    }

    private JsonNode valid(String path, HttpResponse<String> answer) {
        JsonNode responses = description.at("/paths/" + escaped(path) + "/get/responses");
        String status = String.valueOf(answer.statusCode());
        JsonNode response = resolved(responses.has(status) ? responses.get(status) : responses.get("default"));
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        JsonNode media = response.at("/content/" + escaped(type));
        assertFalse(media.isMissingNode(), path + " " + status + " is not documented as " + type);
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertValid(media.get("schema"), answer.body(), answer.uri().toString());
        return JSON.readTree(answer.body());
    }

    private void assertValid(JsonNode schema, String json, String what) {
        List<Error> errors = compiled.computeIfAbsent(schema, this::compile)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertTrue(errors.isEmpty(), what + ": " + errors);
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", description.get("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        return SCHEMAS.getSchema(whole);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    @Test
    void everyRouteAnswersAsDocumented() {
        String one = "/api/v1/consultations/{slug}";
        valid("/api/v1", "/api/v1", 200);
        valid("/api/v1/openapi.json", "/api/v1/openapi.json", 200);
        valid("/api/v1/consultations", "/api/v1/consultations", 200);
        valid(one, DEMO, 200);
        valid(one + "/versions", DEMO + "/versions", 200);
        valid(one + "/versions/{number}", DEMO + "/versions/0", 200);
        valid(one + "/themes", DEMO + "/themes", 200);
        for (String language : List.of("kk", "ru", "en")) {
            valid(one + "/versions/{number}/text", DEMO + "/versions/2/text?text=" + language, 200);
        }
    }

    @Test
    void errorsAreProblemsAsDocumented() {
        String one = "/api/v1/consultations/{slug}";
        valid(one, "/api/v1/consultations/nowhere", 404);
        valid(one + "/versions", "/api/v1/consultations/nowhere/versions", 404);
        valid(one + "/versions/{number}", DEMO + "/versions/9", 404);
        valid(one + "/versions/{number}", DEMO + "/versions/first", 404);
        valid(one + "/versions/{number}/text", DEMO + "/versions/1/text?text=fr", 404);
        valid(one + "/themes", "/api/v1/consultations/nowhere/themes", 404);
        valid(one + "/provisions/{label}", DEMO + "/provisions/999.9", 404);
        valid(one + "/comparisons/{from}/{to}", DEMO + "/comparisons/0/9", 404);
        valid(one, "/api/v1/nothing/here", 404);
        JsonNode bad =
                valid(one + "/comparisons/{from}/{to}", DEMO + "/comparisons/0/1?kind=changed&limit=0&lang=en", 400);
        assertEquals(
                Set.of("kind", "limit"),
                bad.get("errors")
                        .valueStream()
                        .map(error -> error.get("parameter").asString())
                        .collect(Collectors.toSet()));
        HttpResponse<String> written = site.send(HttpRequest.newBuilder(site.at(DEMO))
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(405, written.statusCode());
        valid(one, written);
    }

    @Test
    void pagesOfAComparisonHoldEveryRowOnce() {
        String path = "/api/v1/consultations/{slug}/comparisons/{from}/{to}";
        String whole = DEMO + "/comparisons/0/2?text=kk&lang=kk";
        JsonNode all = valid(path, whole + "&limit=500", 200);
        List<String> expected = keys(all);
        assertEquals(all.get("total").asInt(), expected.size());
        assertEquals(expected.size(), Set.copyOf(expected).size());
        List<String> paged = new ArrayList<>();
        String next = whole + "&limit=70";
        while (!next.isEmpty()) {
            JsonNode page = valid(path, next, 200);
            paged.addAll(keys(page));
            next = page.at("/links/next").asString("");
        }
        assertEquals(expected, paged);
    }

    private static List<String> keys(JsonNode page) {
        return page.get("rows")
                .valueStream()
                .map(row -> row.get("key").asString())
                .toList();
    }

    @Test
    void filtersLetThroughWhatTheFiveNumbersCount() {
        String path = "/api/v1/consultations/{slug}/comparisons/{from}/{to}";
        String whole = DEMO + "/comparisons/1/2?text=ru&lang=ru&limit=500";
        for (String kind : List.of("kept", "reworded", "moved", "added", "removed")) {
            JsonNode page = valid(path, whole + "&kind=" + kind, 200);
            assertEquals(page.at("/counts/" + kind).asInt(), page.get("total").asInt(), kind);
        }
        JsonNode labour = valid(path, whole + "&theme=labour", 200);
        assertTrue(labour.get("total").asInt() > 0);
        labour.get("rows")
                .forEach(row -> assertTrue(row.get("themes")
                        .valueStream()
                        .anyMatch(theme -> theme.asString().equals("labour"))));
        JsonNode section = valid(path, whole + "&section=section-2", 200);
        assertTrue(section.get("total").asInt() > 0
                && section.get("total").asInt()
                        < valid(path, whole, 200).get("total").asInt());
    }

    @Test
    void whatIsNoProvisionHasRowsThatCountInTheSixthNumber() throws Exception {
        String path = "/api/v1/consultations/{slug}/comparisons/{from}/{to}";
        try (TestSite boats = TestSite.empty()) {
            boats.bean(Imports.class)
                    .run(new NewConsultation(
                            "boats",
                            new Words("", "Лодки", ""),
                            Words.NONE,
                            List.of(),
                            List.of(
                                    boats("о лодках", "Мостки", "внесено в 2019 году", "Серікова"),
                                    boats("о лодках и плотах", "Мостки и сходни", "внесено в 2021 году", "Ахметов")),
                            List.of()));
            String whole = "/api/v1/consultations/boats/comparisons/0/1?text=ru&lang=ru";
            JsonNode all = valid(path, boats.get(whole, Locale.of("ru")));
            assertEquals(4, all.at("/counts/other").asInt(), all.toPrettyString());
            for (String one : List.of("titles", "headings", "notes", "conclusions")) {
                assertEquals(1, all.at("/counts/others/" + one).asInt(), one);
            }
            JsonNode others = valid(path, boats.get(whole + "&kind=other", Locale.of("ru")));
            assertEquals(
                    List.of("title", "article", "note", "conclusion"),
                    others.get("rows")
                            .valueStream()
                            .map(row -> row.get("level").asString())
                            .toList());
            assertEquals(keys(all).size(), Set.copyOf(keys(all)).size());
            JsonNode chapter = valid(path, boats.get(whole + "&kind=other&section=chapter-1", Locale.of("ru")));
            assertEquals(2, chapter.get("total").asInt(), chapter.toPrettyString());
            assertEquals(
                    List.of(), keys(valid(path, boats.get(whole + "&kind=other&section=chapter-2", Locale.of("ru")))));
        }
    }

    private static NewVersion boats(String title, String heading, String note, String signed) {
        String text = """
            Закон Республики Акдала %s
            Глава 1. У берега
            Статья 1. %s
            1. У мостков лодку привязывают за два кольца.
            Сноска. Статья 1 с изменением, %s.
            Глава 2. На воде
            Статья 2. Ход
            1. Лодка идёт правой стороной.
            Президент Республики Акдала
            А. %s
            """.formatted(title, heading, note, signed);
        NewText read = new NewText(
                "boats.txt", Format.TEXT, text.getBytes(StandardCharsets.UTF_8), Optional.of(Language.RUSSIAN));
        return new NewVersion(Words.NONE, Optional.empty(), List.of(read), List.of());
    }

    @Test
    void everyProvisionOfAVersionCanBeAskedFor() {
        String path = "/api/v1/consultations/{slug}/provisions/{label}";
        JsonNode text = JSON.readTree(
                site.get(DEMO + "/versions/1/text?text=en", Locale.of("en")).body());
        List<String> labels = new ArrayList<>();
        collect(text.get("provisions"), labels);
        assertTrue(labels.size() > 100);
        // Every tenth: kinds and depths of all sorts, in a bearable time.
        for (int i = 0; i < labels.size(); i += 10) {
            JsonNode provision = valid(
                    path,
                    DEMO + "/provisions/" + ApiAddresses.encoded(labels.get(i)) + "?version=1&text=en&lang=kk",
                    200);
            assertEquals(labels.get(i), provision.get("label").asString());
            assertEquals(3, provision.get("history").size());
        }
    }

    @Test
    void titleAndHeadingsCanBeAskedForAndKnowWhereTheyWere() {
        String path = "/api/v1/consultations/{slug}/provisions/{label}";
        JsonNode heading = valid(path, DEMO + "/provisions/26-heading?version=2&text=ru&lang=ru", 200);
        assertEquals("heading", heading.get("kind").asString());
        assertEquals(1, heading.get("words").size());
        assertEquals(
                "26",
                heading.at("/within")
                        .get(heading.get("within").size() - 1)
                        .get("label")
                        .asString());
        assertEquals(
                "[{\"version\":0,\"labels\":[\"24-heading\"]},{\"version\":1,\"labels\":[\"25-heading\"]},"
                        + "{\"version\":2,\"labels\":[\"26-heading\"]}]",
                heading.get("history").toString());
        JsonNode title = valid(path, DEMO + "/provisions/title?version=2&text=ru&lang=ru", 200);
        assertEquals("title", title.get("kind").asString());
        assertEquals(3, title.get("history").size());
        valid(path, DEMO + "/provisions/26-note-99?version=2&text=ru", 404);
    }

    private static void collect(JsonNode elements, List<String> labels) {
        for (JsonNode element : elements) {
            labels.add(element.get("label").asString());
            collect(element.get("children"), labels);
        }
    }

    @Test
    void mergedProvisionKnowsWhatItWas() {
        JsonNode merged = valid(
                "/api/v1/consultations/{slug}/provisions/{label}",
                DEMO + "/provisions/25.3?version=2&text=ru&lang=ru",
                200);
        assertEquals(
                "[{\"version\":0,\"labels\":[\"23.3\"]},{\"version\":1,\"labels\":[\"24.3\",\"24.4\"]},"
                        + "{\"version\":2,\"labels\":[\"25.3\"]}]",
                merged.get("history").toString());
        assertTrue(merged.at("/comparisons/1/row/rationale/ru").asString().startsWith("Обращение и ответ"));
    }

    @Test
    void meetingsAreToldAsDocumentedPageByPageAndWhole() {
        TestCommission commission = TestCommission.make();
        Meetings meetings = commission.bean(Meetings.class);
        List<Meeting> planned = IntStream.rangeClosed(1, 5)
                .mapToObj(day -> meetings.plan(
                        commission.id(), TestMeetings.plan(commission, day), Optional.empty(), Optional.empty()))
                .toList();
        planned.subList(0, 4).forEach(meetings::announce);
        meetings.cancel(planned.getFirst(), new Words("", "=Буран", ""));
        String one = "/api/v1/consultations/{slug}/meetings";
        String all = "/api/v1/consultations/" + commission.consultation().slug() + "/meetings";
        List<String> paged = new ArrayList<>();
        String next = all + "?limit=3";
        while (!next.isEmpty()) {
            JsonNode page = valid(one, commission.site().get(next, Locale.of("ru")));
            page.get("meetings")
                    .forEach(meeting -> paged.add(meeting.get("code").asString()));
            next = page.at("/links/next").asString("");
        }
        assertEquals(planned.subList(0, 4).stream().map(Meeting::code).toList(), paged);
        JsonNode cancelled =
                valid(one + "/{code}", commission.site().get(all + "/" + paged.getFirst(), Locale.of("ru")));
        assertEquals("2026-05-01T10:00:00+05:00", cancelled.get("localBegins").asString());
        assertEquals("2026-05-01T05:00:00Z", cancelled.get("begins").asString());
        assertEquals("=Буран", cancelled.at("/cancelled/ru").asString());
        assertEquals(
                4,
                valid(one + ".json", commission.site().get(all + ".json", Locale.of("ru")))
                        .get("meetings")
                        .size());
        String csv = commission.site().get(all + ".csv", Locale.of("ru")).body();
        assertEquals(5, csv.split("\r\n").length);
        assertTrue(csv.contains(",'=Буран,") && !csv.contains(planned.getLast().code()), csv);
        valid(
                one + "/{code}",
                commission.site().get(all + "/" + planned.getLast().code(), Locale.of("ru")));
        JsonNode bad = valid(one, commission.site().get(all + "?region=x&kind=feast&limit=0&after=y", Locale.of("en")));
        assertEquals(4, bad.get("errors").size());
    }

    @Test
    void figuresAcrossMeetingsAreToldAsDocumented() {
        TestCommission commission = TestCommission.make();
        String path = "/api/v1/consultations/{slug}/meetings/figures.json";
        String address = path.replace("{slug}", commission.consultation().slug());
        valid(path, commission.site().get(address, Locale.of("ru")));
        TestHalls halls = new TestHalls(commission);
        Meeting meeting =
                halls.held("steppe", MeetingKind.VILLAGE, halls.themes().subList(0, 1));
        halls.say(meeting, "objection", 0, 40);
        for (String teller : List.of("1", "2")) {
            halls.count(meeting, "=Ясно?", teller, 40, 3, 30);
        }
        halls.publish(meeting, OptionalInt.of(200));
        halls.release();
        JsonNode told = valid(path, commission.site().get(address, Locale.of("ru")));
        assertEquals(73, told.at("/polls/0/tookPart/number").asInt());
        assertTrue(told.at("/polls/0/agree/suppressed").asBoolean());
        String csv = commission
                .site()
                .get(address.replace(".json", ".csv"), Locale.of("ru"))
                .body();
        assertTrue(csv.contains("'=Ясно?,false,73,"), csv);
    }

    @Test
    void routesAndDocumentNameTheSameAddresses() {
        Set<String> routes = Objects.requireNonNull(
                        site.bean(DispatcherServlet.class).getHandlerMappings())
                .stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.endsWith("/**"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(routes, new TreeSet<>(description.get("paths").propertyNames()));
    }

    @Test
    void examplesFitTheirSchemas() {
        int examples = 0;
        for (JsonNode path : description.get("paths")) {
            for (JsonNode response : path.at("/get/responses")) {
                for (JsonNode media : resolved(response).path("content")) {
                    assertValid(media.get("schema"), media.get("example").toString(), media.toString());
                    examples++;
                }
            }
        }
        assertTrue(examples >= 20, examples + " examples");
    }

    @Test
    void answerIsNotSentAgainToWhoHasIt() {
        HttpResponse<String> first = site.get(DEMO + "/versions", Locale.of("en"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                "public, max-age=60",
                first.headers().firstValue("Cache-Control").orElseThrow());
        HttpResponse<String> second = site.send(
                HttpRequest.newBuilder(site.at(DEMO + "/versions")).header("If-None-Match", "\"other\", W/" + tag));
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
    }

    @Test
    void pagesFromAnywhereMayAskFirst() {
        HttpResponse<String> asked = site.send(HttpRequest.newBuilder(site.at(DEMO))
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, asked.statusCode());
        assertEquals(
                "*", asked.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(asked.headers()
                .firstValue("Access-Control-Allow-Headers")
                .orElseThrow()
                .contains("If-None-Match"));
        assertTrue(
                asked.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
    }
}
